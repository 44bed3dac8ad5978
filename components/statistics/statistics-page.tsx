import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OrderComposition } from "@/components/compositions/order-composition";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { StatisticalReturn } from "@/lib/statistics/queries/get-return";
import { momentText } from "@/lib/time/format";
import { ProblemList } from "./problem-list";
import { TotalsTable, UnitsTable } from "./return-tables";
import type { MappedNames } from "./row-words";

type Props = {
  found: StatisticalReturn;
  names: MappedNames;
  years: number[];
  now: Date;
  /** Where a file is too much to be made at once: it is ordered. */
  order: { action: FormAction; query: string } | null;
};

/** The figures of a data year as the statistical return asks for them, ready to be filed from. */
export function StatisticsPage({ found, names, years, now, order }: Props): ReactNode {
  const t = useTranslations("statistics");
  const locale = useLocale();
  const { form, scope, place } = found;
  const { year } = form;
  const unit = place.whole ? "" : `&unit=${place.scopeId}`;
  const chips = years.map((each) => ({
    href: localePath(locale, `/office/statistics?year=${each}${unit}`),
    label: String(each),
    current: each === year,
  }));
  return (
    <div className="flex flex-col gap-9">
      {found.way.length > 1 && <Way found={found} />}
      <PageHeading
        title={[form.tableCode, form.name].filter(Boolean).join(" ")}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            {namedIn(locale, scope)}
            <Badge tone={form.confirmed ? "success" : "warn"}>{t(form.confirmed ? "confirmed" : "unconfirmed")}</Badge>
          </span>
        }
        lead={t("lead", { year: String(year), time: momentText(now, locale) })}
        actions={
          <>
            {(["xlsx", "csv"] as const).map((format) => {
              const tone = format === "xlsx" ? "primary" : "secondary";
              return order ? (
                <OrderComposition
                  key={format}
                  wanted={{ kind: "return", format, query: order.query }}
                  {...{ tone, order: order.action }}
                >
                  {t(format)}
                </OrderComposition>
              ) : (
                <ButtonLink
                  key={format}
                  tone={tone}
                  href={localePath(locale, `/office/statistics/${format}?year=${year}${unit}`)}
                >
                  {t(format)}
                </ButtonLink>
              );
            })}
            <ButtonLink tone="secondary" href={localePath(locale, `/office/statistics/form?year=${year}`)}>
              {t("editForm")}
            </ButtonLink>
          </>
        }
      />
      <OfficeTabs of="reporting" current="statistics" />
      <LinkChips label={t("year")} chips={chips} />
      <Section title={t("problems.title")} lead={t("problems.lead")} id="problems">
        <ProblemList found={found} />
      </Section>
      <Section title={t("totals")} lead={t("totalsLead")}>
        <TotalsTable found={found} names={names} />
        <ol className="flex max-w-text list-decimal flex-col gap-1 ps-5 text-sm text-soft">
          {(["figures", "twice", "sides", "dash", "ledger"] as const).map((note) => (
            <li key={note}>{t(`notes.${note}`)}</li>
          ))}
        </ol>
      </Section>
      {found.columns.length > 1 && (
        <div className="print:hidden">
          <Section title={t("byUnit")} lead={t("byUnitLead")}>
            <UnitsTable found={found} />
          </Section>
        </div>
      )}
    </div>
  );
}

/** The way from the top of the reader's reach down to the unit looked at. */
function Way({ found: { way, form } }: { found: StatisticalReturn }): ReactNode {
  const locale = useLocale();
  const steps = way.map((unit, place) => ({
    label: namedIn(locale, unit),
    ...(place < way.length - 1
      ? { href: localePath(locale, `/office/statistics?year=${form.year}&unit=${unit.id}`) }
      : {}),
  }));
  return <Breadcrumb steps={steps} />;
}
