import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import type { ComposeInput } from "@/lib/compositions/input";
import { momentText } from "@/lib/time/format";
import { OrderComposition } from "./order-composition";

type Props = { at: Date; wanted: ComposeInput; order: FormAction; children: ReactNode };

/** A page that was composed in the background, under a line that says when and composes it anew. */
export function Composed({ at, wanted, order, children }: Props): ReactNode {
  const t = useTranslations("compositions");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3 text-soft print:hidden">
        <p>{t("composedAt", { time: momentText(at, locale) })}</p>
        <OrderComposition {...{ wanted, order }} tone="secondary">
          {t("anew")}
        </OrderComposition>
      </div>
      {children}
    </div>
  );
}
