import { useFormatter } from "next-intl";
import { type ReactNode, useId } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataDetails } from "./data-details";
import { FillPatterns, fillProps } from "./fills";
import { Grid } from "./grid";
import { niceCeiling, percent } from "./scale";

/** `null` is "not yet" or "not known", which is not zero. `short` stands under the column, `label` in the table. */
export type Month = { key: string; label: string; short: string; current: number | null; previous: number | null };

const TOP = 8;
const PLOT = 82;

/** Twelve months of this year beside the same months of last year. */
export function MonthColumns({
  title,
  summary,
  months,
  currentLabel,
  previousLabel,
  monthLabel,
}: {
  title: string;
  summary: string;
  months: Month[];
  currentLabel: string;
  /** Absent where there is nothing to compare with. */
  previousLabel?: string;
  /** Heading of the month column in the table. */
  monthLabel: string;
}): ReactNode {
  const id = useId();
  const end = niceCeiling(Math.max(...months.flatMap((month) => [month.current ?? 0, month.previous ?? 0]), 0));
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-semibold">{title}</span>
        <span className="flex flex-wrap gap-x-5 text-sm text-soft">
          <Key id={id} fill="solid" label={currentLabel} />
          {previousLabel !== undefined && <Key id={id} fill="outline" label={previousLabel} />}
        </span>
      </figcaption>
      <svg role="img" aria-label={summary} className="h-64 w-full overflow-visible" focusable="false">
        <FillPatterns id={id} />
        <Grid end={end} top={TOP} plot={PLOT} />
        {months.map((month, index) => (
          <MonthColumn
            key={month.key}
            {...{ month, index, end, id }}
            count={months.length}
            alone={previousLabel === undefined}
          />
        ))}
      </svg>
      <DataDetails>
        <MonthTable {...{ title, months, currentLabel, previousLabel, monthLabel }} />
      </DataDetails>
    </figure>
  );
}

function Key({ id, fill, label }: { id: string; fill: "solid" | "outline"; label: string }): ReactNode {
  return (
    <span className="flex items-center gap-2">
      <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
        <rect width="16" height="16" rx="2" className="stroke-edge" {...fillProps(fill, id)} />
      </svg>
      {label}
    </span>
  );
}

function MonthColumn({
  month,
  index,
  count,
  end,
  id,
  alone,
}: {
  month: Month;
  index: number;
  count: number;
  end: number;
  id: string;
  /** Without a column of last year beside it. */
  alone: boolean;
}): ReactNode {
  const slot = 100 / count;
  const left = index * slot;
  const height = (value: number | null) => (Math.max(0, value ?? 0) / end) * PLOT;
  const column = (value: number | null, x: number) => ({
    x: `${x}%`,
    y: `${TOP + PLOT - height(value)}%`,
    width: `${slot * 0.36}%`,
    height: percent(height(value), 100),
  });
  return (
    <g>
      {!alone && (
        <rect {...column(month.previous, left + slot * 0.12)} className="stroke-edge" {...fillProps("outline", id)} />
      )}
      <rect {...column(month.current, left + slot * (alone ? 0.32 : 0.5))} className="fill-teal" />
      <text x={`${left + slot / 2}%`} y="98%" textAnchor="middle" className="fill-soft text-xs">
        {month.short}
      </text>
    </g>
  );
}

function MonthTable({
  title,
  months,
  currentLabel,
  previousLabel,
  monthLabel,
}: {
  title: string;
  months: Month[];
  currentLabel: string;
  previousLabel: string | undefined;
  monthLabel: string;
}): ReactNode {
  const format = useFormatter();
  const figure = (value: number | null) => (value === null ? "–" : format.number(value));
  const columns: Column<Month>[] = [
    { key: "month", header: monthLabel, cell: (month) => month.label, primary: true },
    { key: "current", header: currentLabel, cell: (month) => figure(month.current), numeric: true },
    ...(previousLabel === undefined
      ? []
      : [{ key: "previous", header: previousLabel, cell: (month: Month) => figure(month.previous), numeric: true }]),
  ];
  return <DataTable caption={title} columns={columns} rows={months} rowKey={(month) => month.key} layout="scroll" />;
}
