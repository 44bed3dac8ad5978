import { type ReactNode, useId } from "react";
import { FillPatterns, fillProps } from "@/components/charts/fills";
import { Grid } from "@/components/charts/grid";
import { niceCeiling } from "@/components/charts/scale";
import { type Part, parts } from "@/lib/events/status";
import { partFills } from "./part-bar";

export type MonthLine = {
  month: number;
  short: string;
  parts: Record<Part, number>;
  before: number;
  /** What the target and the profile want of this month; null without a target. */
  plan: number | null;
};

const top = 6;
const plot = 82;

/** Twelve months: this year's events in their parts beside last year's, and what the plan wants of each. */
export function MonthChart({
  summary,
  lines,
  legend,
}: {
  summary: string;
  lines: MonthLine[];
  legend: ReactNode;
}): ReactNode {
  const id = useId();
  const highest = Math.max(...lines.flatMap((line) => [sumOf(line), line.before, line.plan ?? 0]), 0);
  const end = niceCeiling(highest);
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">{legend}</figcaption>
      <svg role="img" aria-label={summary} className="h-64 w-full overflow-visible" focusable="false">
        <FillPatterns id={id} />
        <Grid end={end} top={top} plot={plot} />
        {lines.map((line, place) => (
          <MonthColumn
            key={line.month}
            line={line}
            left={(place * 100) / lines.length}
            slot={100 / lines.length}
            end={end}
            id={id}
          />
        ))}
      </svg>
    </figure>
  );
}

/** A square or a line with its name. */
export function LegendKey({ part, label }: { part: Part | "before" | "plan"; label: ReactNode }): ReactNode {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-2">
      <svg className="size-4 shrink-0" aria-hidden="true" focusable="false">
        <FillPatterns id={id} />
        {part === "plan" && <line x1="0" x2="16" y1="8" y2="8" className="stroke-ink" strokeWidth="2" />}
        {part === "before" && <rect width="16" height="16" rx="2" className="fill-line" />}
        {part !== "plan" && part !== "before" && (
          <rect width="16" height="16" rx="2" className="stroke-edge" {...fillProps(partFills[part], id)} />
        )}
      </svg>
      {label}
    </span>
  );
}

type Column = { line: MonthLine; left: number; slot: number; end: number; id: string };

function MonthColumn({ line, left, slot, end, id }: Column): ReactNode {
  const height = (value: number) => (value / end) * plot;
  const at = (value: number) => `${top + plot - height(value)}%`;
  let stacked = 0;
  return (
    <g>
      <rect
        x={`${left + slot * 0.14}%`}
        y={at(line.before)}
        width={`${slot * 0.3}%`}
        height={`${height(line.before)}%`}
        className="fill-line"
      />
      {parts.map((part) => {
        stacked += line.parts[part];
        return (
          line.parts[part] > 0 && (
            <rect
              key={part}
              x={`${left + slot * 0.48}%`}
              y={at(stacked)}
              width={`${slot * 0.38}%`}
              height={`${height(line.parts[part])}%`}
              {...fillProps(partFills[part], id)}
            />
          )
        );
      })}
      {line.plan !== null && (
        <line
          x1={`${left + slot * 0.42}%`}
          x2={`${left + slot * 0.92}%`}
          y1={at(line.plan)}
          y2={at(line.plan)}
          className="stroke-ink"
          strokeWidth="2"
        />
      )}
      <text x={`${left + slot / 2}%`} y="98%" textAnchor="middle" className="fill-soft text-xs">
        {line.short}
      </text>
    </g>
  );
}

function sumOf(line: MonthLine): number {
  return parts.reduce((sum, part) => sum + line.parts[part], 0);
}
