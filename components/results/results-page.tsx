import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ResultsContent } from "@/lib/results/content";
import { isUnfinished } from "@/lib/results/unfinished";
import { dateText } from "@/lib/time/format";
import { localDate } from "@/lib/time/zone";
import { Introduction } from "./introduction";
import { ResultsFigures } from "./results-figures";

/** A year's results as the office released them, for residents. */
export function ResultsPage({ content, years }: { content: ResultsContent; years: number[] }): ReactNode {
  const t = useTranslations("results");
  const locale = useLocale();
  const year = String(content.year);
  const date = dateText(localDate(new Date(content.asOf)), locale);
  const organisation = namedIn(locale, content.organisation);
  const chips = years.map((each) => ({
    href: localePath(locale, `/results/${each}`),
    label: t("yearLabel", { year: String(each) }),
    current: each === content.year,
  }));
  return (
    <div className="page flex flex-col gap-10 pt-6 md:pt-8">
      <div className="flex flex-col gap-5">
        <PageHeading
          title={t("title", { year })}
          eyebrow={organisation}
          lead={t(isUnfinished(content) ? "leadSoFar" : "lead")}
        />
        <p className="text-sm text-soft">{t("asOf", { date })}</p>
        {chips.length > 1 && <LinkChips label={t("years")} chips={chips} />}
      </div>
      <Introduction content={content} />
      <ResultsFigures content={content} />
      <Section title={t("openData")} lead={t("openDataLead", { organisation, date })}>
        <p className="flex flex-wrap gap-3 print:hidden">
          {(["csv", "json"] as const).map((format) => (
            <ButtonLink key={format} tone="secondary" href={localePath(locale, `/results/${year}/${format}`)}>
              {t(format)}
            </ButtonLink>
          ))}
          <ButtonLink tone="quiet" href={localePath(locale, `/progress?year=${year}`)}>
            {t("toProgress")}
          </ButtonLink>
        </p>
      </Section>
    </div>
  );
}
