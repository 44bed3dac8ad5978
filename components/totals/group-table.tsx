import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { percent } from "@/components/charts/scale";
import { RuleNote } from "@/components/ui/rule-note";
import { namedIn } from "@/i18n/named";
import type { View } from "@/lib/overview/input";
import type { Compared, Overview } from "@/lib/overview/queries/get-overview";
import { Change, FigureLink } from "./figure-link";
import { type FigureColumn, FigureTable } from "./figure-table";
import type { Links } from "./links";
import { useSamePeriodRule } from "./same-period";

type Props = { overview: Overview; view: View; links: Links };
type Line = Compared | "total";

/** Attendance by audience group beside the same period of last year; the attendance of the groups adds up to the total. */
export function GroupTable({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("totals");
  const office = useTranslations("office.groups");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const samePeriod = useSamePeriodRule(overview.periods.before);
  const { figures } = view;
  const total = { current: overview.progress.figures.approved, before: overview.before.approved };
  const current = (line: Line) => (line === "total" ? total.current : line.current.approved)[figures];
  const before = (line: Line) => (line === "total" ? total.before : line.before.approved)[figures];
  const query = (line: Line) => ({ part: "approved" as const, group: line === "total" ? undefined : line.id });
  const end = Math.max(...overview.groups.flatMap((group) => [current(group), before(group)]), 1);
  const columns: FigureColumn<Line>[] = [
    { key: "group", header: t("group"), cell: (line) => (line === "total" ? t("total") : namedIn(locale, line)) },
    {
      key: "bar",
      header: <MarkKey label={office("mark")} />,
      align: "start",
      from: "md",
      className: "w-2/5 align-middle",
      cell: (line) => line !== "total" && <Bar value={current(line)} mark={before(line)} end={end} />,
    },
    {
      key: "attendance",
      header: t("attendanceHeading"),
      cell: (line) => <FigureLink value={current(line)} href={links.events(query(line))} />,
    },
    {
      key: "before",
      header: t("before"),
      cell: (line) => <FigureLink value={before(line)} href={links.eventsBefore(query(line))} />,
    },
    {
      key: "change",
      header: t("change"),
      cell: (line) => <Change value={before(line) === 0 ? null : current(line) - before(line)} />,
    },
    {
      key: "events",
      header: t("eventsHeading"),
      from: "md",
      cell: (line) =>
        line !== "total" && <FigureLink value={line.current.approved.events} href={links.events(query(line))} />,
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      <FigureTable
        caption={office("summary")}
        columns={columns}
        rows={overview.groups as Line[]}
        rowKey={(line) => (line === "total" ? "" : line.id)}
        total="total"
      />
      <RuleNote label={office("heading")}>{[rules("groups"), rules(figures), samePeriod].join(" ")}</RuleNote>
    </div>
  );
}

function Bar({ value, mark, end }: { value: number; mark: number; end: number }): ReactNode {
  return (
    <svg className="block h-6 w-full" aria-hidden="true" focusable="false">
      <rect y="6" width={percent(value, end)} height="12" className="fill-teal" />
      <line x1={percent(mark, end)} x2={percent(mark, end)} y1="2" y2="22" className="stroke-ink" strokeWidth="2" />
    </svg>
  );
}

function MarkKey({ label }: { label: string }): ReactNode {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 4 16" className="h-4 w-1" aria-hidden="true">
        <line x1="2" x2="2" y1="0" y2="16" className="stroke-ink" strokeWidth="2" />
      </svg>
      {label}
    </span>
  );
}
