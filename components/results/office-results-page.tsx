import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { LinkChips } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { ResultsContent } from "@/lib/results/content";
import type { PreparedResults } from "@/lib/results/queries/get-results";
import { isUnfinished } from "@/lib/results/unfinished";
import { momentText } from "@/lib/time/format";
import { Introduction } from "./introduction";
import { ResultsFigures } from "./results-figures";
import { ResultsForm } from "./results-form";

type Props = {
  prepared: PreparedResults;
  /** What residents would read if it were released now. */
  preview: ResultsContent;
  years: number[];
  done: "saved" | "released" | "withdrawn" | null;
  actions: Record<"save" | "release" | "withdraw", FormAction>;
};

/** Where the office prepares a year's results, sees what would be public, releases it, takes it anew or takes it back. */
export function OfficeResultsPage({ prepared, preview, years, done, actions }: Props): ReactNode {
  const t = useTranslations("results");
  const locale = useLocale();
  const { year, version } = prepared;
  const chips = years.map((each) => ({
    href: localePath(locale, `/office/results?year=${each}`),
    label: t("yearLabel", { year: String(each) }),
    current: each === year,
  }));
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("office", { year: String(year) })} lead={t("officeLead")} />
      <OfficeTabs of="reporting" current="results" />
      <LinkChips label={t("years")} chips={chips} />
      {done && (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      )}
      <Standing prepared={prepared} />
      <Section title={t("prepare")}>
        <ResultsForm key={year} {...prepared} action={actions.save} />
      </Section>
      <Section
        title={t("preview")}
        lead={t("previewLead")}
        actions={
          version > 0 && (
            <ConfirmDetails label={t(prepared.released ? "releaseAgain" : "release")} tone="primary">
              <p>{t(isUnfinished(preview) ? "releaseAskSoFar" : "releaseAsk")}</p>
              <ActionButton action={actions.release} values={{ year, version }} tone="primary">
                {t("releaseNow")}
              </ActionButton>
            </ConfirmDetails>
          )
        }
      >
        {version === 0 && <Notice>{t("saveFirst")}</Notice>}
        <div className="flex flex-col gap-10 rounded-md border border-line bg-raised p-5 sm:p-8">
          <Introduction content={preview} />
          <ResultsFigures content={preview} />
        </div>
      </Section>
      {prepared.released && (
        <ConfirmDetails label={t("withdraw")}>
          <p>{t("withdrawAsk")}</p>
          <ActionButton action={actions.withdraw} values={{ year, version }} tone="danger">
            {t("withdraw")}
          </ActionButton>
        </ConfirmDetails>
      )}
    </div>
  );
}

function Standing({ prepared }: { prepared: PreparedResults }): ReactNode {
  const t = useTranslations("results");
  const locale = useLocale();
  const { year, releasedAt, withdrawnAt, released } = prepared;
  if (released && releasedAt) {
    return (
      <Notice tone="success" title={t("isPublic", { time: momentText(releasedAt, locale) })}>
        <a href={localePath(locale, `/results/${year}`)} className="inline-flex min-h-target items-center text-teal">
          {t("see")}
        </a>
      </Notice>
    );
  }
  return (
    <Notice>{withdrawnAt ? t("isWithdrawn", { time: momentText(withdrawnAt, locale) }) : t("isNotPublic")}</Notice>
  );
}
