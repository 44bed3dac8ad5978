import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { percent } from "@/components/charts/scale";
import type { FormAction } from "@/components/reviews/form-action-type";
import { FigureLink } from "@/components/totals/figure-link";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/i18n/path";
import { figurePath } from "@/lib/figures/input";
import type { TargetLine } from "@/lib/targets/queries/list-target-lines";
import { isMet, sumBelow } from "@/lib/targets/rules";
import { ChangeTarget } from "./change-target";
import { useRangeText } from "./range-text";
import { useTargetName } from "./target-name";

type Props = {
  lines: TargetLine[];
  caption: string;
  actions: { set: FormAction; remove: FormAction };
  reachesAll: boolean;
};

/** Targets of one kind with what is approved of each; those within reach can be changed in place. */
export function TargetTable({ lines, caption, actions, reachesAll }: Props): ReactNode {
  const t = useTranslations("targets");
  const locale = useLocale();
  const format = useFormatter();
  const nameOf = useTargetName();
  const rangeOf = useRangeText();
  const number = (value: number | null) => (value === null ? null : format.number(value));
  const columns: FigureColumn<TargetLine>[] = [
    { key: "name", header: t("scope"), className: "w-1/4", cell: (line) => <Name line={line} lines={lines} /> },
    { key: "measure", header: t("measure"), align: "start", from: "md", cell: (line) => t(line.measure) },
    { key: "figure", header: t("figure"), cell: (line) => format.number(line.figure) },
    {
      key: "done",
      header: t("done"),
      cell: (line) => <FigureLink value={line.done} href={localePath(locale, listOf(line, reachesAll))} />,
    },
    {
      key: "bar",
      header: "",
      align: "start",
      from: "xl",
      className: "w-1/6 align-middle",
      cell: (line) => <Bar done={line.done} figure={line.figure} />,
    },
    {
      key: "share",
      header: t("share"),
      cell: (line) =>
        isMet(line.done, line.figure) ? (
          <Badge tone="success">{t("met")}</Badge>
        ) : (
          format.number(Math.floor((line.done / line.figure) * 100) / 100, { style: "percent" })
        ),
    },
    { key: "expected", header: t("expected"), from: "md", cell: (line) => number(line.pace.expected) },
    {
      key: "forecast",
      header: t("forecast"),
      from: "md",
      cell: (line) => line.pace.forecast && rangeOf(line.pace.forecast),
    },
    { key: "needed", header: t("needed"), from: "md", cell: (line) => number(line.pace.needed) },
    {
      key: "change",
      header: "",
      cell: (line) => line.changeable && <ChangeTarget line={targetOf(line)} name={nameOf(line)} {...actions} />,
    },
  ];
  return <FigureTable caption={caption} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}

/** What a target is for; of a unit, what the targets below it come to; on a phone, its pace, for which there is no column there. */
function Name({ line, lines }: { line: TargetLine; lines: TargetLine[] }): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const nameOf = useTargetName();
  const rangeOf = useRangeText();
  const below = line.scope === "unit" ? sumBelow(lines, line) : null;
  const { expected, forecast, needed } = line.pace;
  const number = (value: number | null) => (value === null ? "–" : format.number(value));
  return (
    <>
      {nameOf(line)}
      {below !== null && <Below figure={line.figure} below={below} />}
      {expected !== null && (
        <span className="block text-sm text-soft md:hidden print:hidden">
          {t("paceOnPhone", {
            expected: number(expected),
            forecast: forecast ? rangeOf(forecast) : "–",
            needed: number(needed),
          })}
        </span>
      )}
    </>
  );
}

function Below({ figure, below }: { figure: number; below: number }): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const rest = figure - below;
  const difference =
    rest === 0
      ? t("belowEqual")
      : rest > 0
        ? t("belowLess", { count: format.number(rest) })
        : t("belowMore", { count: format.number(-rest) });
  return <span className="block text-sm text-soft">{t("below", { sum: format.number(below), difference })}</span>;
}

/** Only what the form needs goes to the browser. */
function targetOf({ id, year, scope, scopeId, measure, figure, version }: TargetLine) {
  return { id, year, scope, scopeId, measure, figure, version };
}

/** The list behind what is done: exactly the events, or those with the attendance, that count for this target. */
function listOf({ year, scope, scopeId, measure }: TargetLine, reachesAll: boolean): string {
  const scoped = {
    unit: { unit: scopeId },
    audience_group: { group: scopeId },
    campaign: { campaign: scopeId },
    programme: {},
    month: { month: Number(scopeId) },
  }[scope];
  // Who sees only a part of the programme cannot open the list of all of it; the public page has it.
  if (scope !== "unit" && !reachesAll) return `/progress?year=${year}`;
  return figurePath({
    year,
    part: "approved",
    counts: measure === "events" && scope !== "campaign" ? "yes" : undefined,
    ...scoped,
  });
}

function Bar({ done, figure }: { done: number; figure: number }): ReactNode {
  return (
    <svg className="block h-4 w-full" aria-hidden="true" focusable="false">
      <rect y="3" width="100%" height="10" className="fill-sunken" />
      <rect y="3" width={percent(done, figure)} height="10" className="fill-teal" />
    </svg>
  );
}
