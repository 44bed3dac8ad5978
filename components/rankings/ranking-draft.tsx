import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { RankingContent } from "@/lib/rankings/content";
import { dateText } from "@/lib/time/format";
import { RankingSheet } from "./ranking-sheet";
import { DraftForm } from "./rankings-page";

type Props = {
  content: RankingContent;
  /** What was composed in the background, to be kept as it is. */
  composition: string | null;
  today: string;
  take: FormAction;
  formKey: string;
};

/** A ranking as it would be now, before it is taken. */
export function RankingDraft({ content, composition, today, take, formKey }: Props): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  const { asOf, rule, unitName, unitNameEn } = content;
  const date = t("asOf", { date: dateText(asOf, locale) });
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb steps={[{ label: t("title"), href: localePath(locale, "/office/rankings") }, { label: date }]} />
      <PageHeading
        title={t("draft", { name: date })}
        eyebrow={namedIn(locale, { name: unitName, nameEn: unitNameEn })}
        lead={t("draftLead")}
        actions={
          <ActionButton
            action={take}
            values={{ asOf, fewest: rule.fewest, formKey, ...(composition && { composition }) }}
            tone="primary"
          >
            {t("take")}
          </ActionButton>
        }
      />
      <DraftForm asOf={asOf} fewest={rule.fewest} today={today} again />
      <RankingSheet content={content} linked />
    </div>
  );
}
