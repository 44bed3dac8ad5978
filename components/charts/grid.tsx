import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

/** The base line, the middle and the end of a chart's scale, named. `top` and `plot` are per cent of the drawing's height. */
export function Grid({ end, top, plot }: { end: number; top: number; plot: number }): ReactNode {
  const format = useFormatter();
  return [0, 0.5, 1].map((share) => {
    const y = `${top + plot * (1 - share)}%`;
    return (
      <g key={share}>
        <line x1="0" x2="100%" y1={y} y2={y} className={share === 0 ? "stroke-edge" : "stroke-line"} />
        {share > 0 && (
          <text x="0" y={y} dy="-4" className="fill-soft text-xs">
            {format.number(end * share)}
          </text>
        )}
      </g>
    );
  });
}
