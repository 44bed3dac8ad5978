import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import type { ButtonTone } from "@/components/ui/button";
import type { ComposeInput } from "@/lib/compositions/input";

type Props = { wanted: ComposeInput; order: FormAction; tone?: ButtonTone; children?: ReactNode };

/** The button that has something composed in the background. */
export function OrderComposition({ wanted, order, tone = "primary", children }: Props): ReactNode {
  const t = useTranslations("compositions");
  return (
    <ActionButton action={order} values={wanted} tone={tone}>
      {children ?? t("order")}
    </ActionButton>
  );
}
