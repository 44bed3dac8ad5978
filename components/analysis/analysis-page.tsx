import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { pictureOf, picturesFor } from "@/lib/analysis/input";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import { AnalysisForm } from "./analysis-form";
import { CrossTable } from "./cross-table";
import { linksOf } from "./links";
import { AnalysisPicture } from "./pictures";
import { wordsOf } from "./words";

/** Any two of what events are kept apart by, as a picture and a table; `saved` is what the reader has kept. */
export function AnalysisPage({
  analysis,
  thisYear,
  saved,
}: {
  analysis: Analysis;
  thisYear: number;
  saved: ReactNode;
}): ReactNode {
  const t = useTranslations("analysis");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const links = linksOf(analysis, locale);
  const words = wordsOf(analysis, { t, totals, locale });
  const { query, total, way, page } = analysis;
  const title = query.columns
    ? t("titleOfTwo", { rows: words.dimension(query.rows), columns: words.dimension(query.columns) })
    : t("titleOfOne", { rows: words.dimension(query.rows) });
  const part = query.part === "all" ? totals("all") : totals(`parts.${query.part}`);
  const said = `${totals("yearLabel", { year: query.year })} ${words.period} · ${part} · ${words.measure}`;
  const picture = pictureOf(query);
  const chips = picturesFor(query.rows, query.columns).map((name) => ({
    href: links.view({ picture: name, page: query.page }),
    label: t(`pictures.${name}`),
    current: name === picture,
  }));
  const steps = way.map((unit, place) => ({
    label: namedIn(locale, unit),
    href: place === way.length - 1 ? undefined : links.view({ unit: unit.id }),
  }));
  const empty = total.current.events === 0 && total.before.events === 0;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        {steps.length > 1 && <Breadcrumb steps={steps} />}
        <PageHeading
          title={t("title")}
          eyebrow={steps.at(-1)?.label}
          lead={t("lead")}
          actions={
            <ButtonLink href={links.file()} tone="secondary" download>
              {totals("csv")}
            </ButtonLink>
          }
        />
      </div>
      <AnalysisForm query={query} years={analysis.years} thisYear={thisYear} />
      <Section id="figures" title={title} lead={said}>
        <LinkChips label={t("picture")} chips={chips} />
        {empty ? (
          <EmptyState title={t("empty")} lead={t("emptyLead")} />
        ) : (
          <>
            <AnalysisPicture {...{ analysis, links, words, picture, title: `${title}: ${said}` }} />
            <CrossTable {...{ analysis, links, words }} caption={title} heat={picture === "heat"} />
            <Pagination
              previous={page.number > 1 ? links.view({ page: page.number - 1 }) : null}
              next={page.number * page.size < page.of ? links.view({ page: page.number + 1 }) : null}
              summary={t("pageOf", { shown: analysis.rows.keys.length, of: page.of })}
            />
          </>
        )}
        <Rules analysis={analysis} title={title} />
      </Section>
      {saved}
    </div>
  );
}

function Rules({ analysis, title }: { analysis: Analysis; title: string }): ReactNode {
  const t = useTranslations("analysis");
  const rules = useTranslations("rules");
  const { query } = analysis;
  const groups = query.rows === "group" || query.columns === "group";
  const said = [
    ...(query.rows === "unit" || query.columns === "unit" ? [rules("units")] : []),
    ...(query.measure === "events" ? [] : [rules(query.figures)]),
    t("rule", { year: query.year - 1 }),
  ];
  return (
    <div className="flex flex-col">
      {groups && <p className="max-w-text text-sm text-soft">{rules("groups")}</p>}
      <RuleNote label={title}>{said.join(" ")}</RuleNote>
    </div>
  );
}
