import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { ComposeInput } from "@/lib/compositions/input";
import { OrderComposition } from "./order-composition";

type Props = { title: string; wanted: ComposeInput; order: FormAction; underWay: string | null };

/** In place of a page that reads very much: it is composed in the background first. `underWay` is the composition that has been ordered. */
export function ComposeFirst({ title, wanted, order, underWay }: Props): ReactNode {
  const t = useTranslations("compositions");
  const locale = useLocale();
  return (
    <div className="flex max-w-text flex-col items-start gap-6">
      <PageHeading title={title} lead={t("lead")} />
      {underWay ? (
        <ButtonLink href={localePath(locale, `/office/composed/${underWay}`)}>{t("progress")}</ButtonLink>
      ) : (
        <OrderComposition {...{ wanted, order }} />
      )}
    </div>
  );
}
