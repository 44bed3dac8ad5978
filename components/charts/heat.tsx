import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

/** The steps of a heat table or map from nothing (0) to the most (5), as backgrounds of cells … */
export const heatCells = [
  "",
  "bg-heat-1",
  "bg-heat-2",
  "bg-heat-3",
  "bg-heat-4 text-on-teal",
  "bg-heat-5 text-on-teal",
] as const;
/** … as fills of shapes … */
export const heatFills = [
  "fill-sunken",
  "fill-heat-1",
  "fill-heat-2",
  "fill-heat-3",
  "fill-heat-4",
  "fill-heat-5",
] as const;
/** … and as the colour of what is written on them. */
export const heatText = ["fill-ink", "fill-ink", "fill-ink", "fill-ink", "fill-on-teal", "fill-on-teal"] as const;

/** What the five steps mean: even fifths of the largest figure. The figures stand in the cells, so no colour speaks alone. */
export function HeatLegend({ label, largest }: { label: string; largest: number }): ReactNode {
  const format = useFormatter();
  const bound = (step: number) => format.number((largest * step) / 5, { maximumFractionDigits: largest < 10 ? 1 : 0 });
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
      <span>{label}</span>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true" focusable="false">
            <rect width="16" height="16" rx="2" className={`stroke-edge ${heatFills[step]}`} />
          </svg>
          {`≤ ${bound(step)}`}
        </span>
      ))}
    </p>
  );
}
