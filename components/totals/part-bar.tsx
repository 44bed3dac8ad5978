import type { ReactNode } from "react";
import { type Fill, fillProps } from "@/components/charts/fills";
import { percent } from "@/components/charts/scale";
import { type Part, parts } from "@/lib/events/status";

/** How each part of progress is drawn, wherever it is drawn. */
export const partFills: Record<Part, Fill> = {
  approved: "solid",
  waiting: "hatched",
  unreported: "dotted",
  planned: "outline",
};

// Room to the right of the target, so that a unit beyond it can be seen.
const beyond = 1.15;

/** One unit's way to its own target. All bars of a table share one scale, so the expected marks stand under each other. */
export function PartBar({
  figures,
  target,
  expected,
  patterns,
}: {
  figures: Record<Part, number>;
  target: number;
  expected: number | null;
  /** The id of the patterns, which one drawing beside the table holds for all its bars. */
  patterns: string;
}): ReactNode {
  const end = target * beyond;
  let start = 0;
  return (
    <svg className="block h-6 w-full" aria-hidden="true" focusable="false">
      <rect y="6" width={percent(target, end)} height="12" className="fill-sunken" />
      {parts.map((part) => {
        const x = percent(start, end);
        start += figures[part];
        const width = percent(Math.min(figures[part], Math.max(0, end - start + figures[part])), end);
        return (
          figures[part] > 0 && (
            <rect key={part} x={x} y="6" width={width} height="12" {...fillProps(partFills[part], patterns)} />
          )
        );
      })}
      <line x1={percent(target, end)} x2={percent(target, end)} y1="2" y2="22" className="stroke-ink" strokeWidth="2" />
      {expected !== null && (
        <line
          x1={percent(expected, end)}
          x2={percent(expected, end)}
          y1="0"
          y2="24"
          className="stroke-accent"
          strokeWidth="2"
          strokeDasharray="4 3"
        />
      )}
    </svg>
  );
}
