import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataDetails } from "@/components/charts/data-details";
import { RuleNote } from "@/components/ui/rule-note";
import { type Part, parts } from "@/lib/events/status";
import type { View } from "@/lib/overview/input";
import type { Overview } from "@/lib/overview/queries/get-overview";
import { heldOf } from "@/lib/overview/rules";
import { monthText } from "@/lib/time/format";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { FigureLink } from "./figure-link";
import { type FigureColumn, FigureTable } from "./figure-table";
import type { Links } from "./links";
import { LegendKey, MonthChart } from "./month-chart";

type Props = { overview: Overview; view: View; links: Links };

/** The year's months beside last year's and the plan: a picture, and the figures under it. */
export function MonthSection({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("office.months");
  const totals = useTranslations("totals");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const { progress, monthsBefore, year } = overview;
  const lines = progress.months.map((figures, place) => ({
    month: place + 1,
    short: locale === "en" ? monthText(place + 1, locale).slice(0, 3) : String(place + 1),
    parts: countingOf(figures),
    before: (monthsBefore[place] ?? noFigures()).approved.counting,
    plan: progress.target === null ? null : progress.target * (progress.profile.shares[place] ?? 0),
  }));
  const held = progress.months.reduce((sum, month) => sum + heldOf(month, "counting"), 0);
  const before = lines.reduce((sum, line) => sum + line.before, 0);
  const legend = (
    <>
      {parts.map((part) => (
        <LegendKey key={part} part={part} label={totals(`parts.${part}`)} />
      ))}
      <LegendKey part="before" label={totals("lastYear")} />
      {progress.target !== null && <LegendKey part="plan" label={totals("plan")} />}
    </>
  );
  return (
    <div className="flex flex-col gap-2">
      <MonthChart summary={t("summary", { year, held, before })} lines={lines} legend={legend} />
      <DataDetails>
        <MonthTable overview={overview} view={view} links={links} />
      </DataDetails>
      <RuleNote label={t("heading")}>{[rules("counting"), rules("plan")].join(" ")}</RuleNote>
    </div>
  );
}

type MonthRow = { month: number; current: Figures; before: Figures };

function MonthTable({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("totals");
  const locale = useLocale();
  const rows: MonthRow[] = overview.progress.months.map((current, place) => ({
    month: place + 1,
    current,
    before: overview.monthsBefore[place] ?? noFigures(),
  }));
  const columns: FigureColumn<MonthRow>[] = [
    { key: "month", header: t("month"), cell: ({ month }) => monthText(month, locale) },
    ...parts.map(
      (part): FigureColumn<MonthRow> => ({
        key: part,
        header: t(`parts.${part}`),
        cell: ({ month, current }) => (
          <FigureLink value={current[part].counting} href={links.events({ month, part, counts: "yes" })} />
        ),
      }),
    ),
    {
      key: "lastYear",
      header: t("lastYear"),
      cell: ({ month, before }) => (
        <FigureLink
          value={before.approved.counting}
          href={links.eventsBefore({ month, part: "approved", counts: "yes", until: undefined })}
        />
      ),
    },
    {
      key: "attendance",
      header: t("attendanceHeading"),
      cell: ({ month, current }) => (
        <FigureLink value={current.approved[view.figures]} href={links.events({ month, part: "approved" })} />
      ),
    },
  ];
  return <FigureTable caption={t("month")} columns={columns} rows={rows} rowKey={({ month }) => String(month)} />;
}

function countingOf(figures: Figures): Record<Part, number> {
  return Object.fromEntries(parts.map((part) => [part, figures[part].counting])) as Record<Part, number>;
}
