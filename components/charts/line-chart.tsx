import { type ReactNode, useId } from "react";
import { Grid } from "./grid";
import { niceCeiling } from "./scale";

export type Series = { key: string; label: string; values: (number | null)[] };

const top = 8;
const plot = 80;
/** Lines are told apart by their dashes and marks as much as by their colour. */
const looks = [
  { line: "stroke-teal", mark: "fill-teal stroke-teal", dash: undefined, shape: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" },
  { line: "stroke-accent", mark: "fill-raised stroke-accent", dash: "7 4", shape: "M-4 -4h8v8h-8z" },
  { line: "stroke-ink", mark: "fill-ink stroke-ink", dash: "2 4", shape: "M0 -5l5 9h-10z" },
  { line: "stroke-teal-mid", mark: "fill-raised stroke-teal-mid", dash: "12 4", shape: "M0 -5l5 5l-5 5l-5 -5z" },
  {
    line: "stroke-soft",
    mark: "fill-raised stroke-soft",
    dash: "9 3 2 3",
    shape: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  },
  { line: "stroke-edge", mark: "fill-edge stroke-edge", dash: "1 3", shape: "M-4 -4h8v8h-8z" },
] as const;
/** More lines than these nobody can tell apart. */
export const mostLines = looks.length;

/** Figures that follow each other in time, one line for each series. A value of null is not drawn. */
export function LineChart({
  title,
  summary,
  points,
  series,
}: {
  title: string;
  summary: string;
  points: { key: string; short: string }[];
  series: Series[];
}): ReactNode {
  const id = useId();
  const drawn = series.slice(0, mostLines);
  const end = niceCeiling(Math.max(...drawn.flatMap(({ values }) => values.map((value) => value ?? 0)), 0));
  const x = (place: number) => `${((place + 0.5) * 100) / points.length}%`;
  const y = (value: number) => `${top + plot * (1 - Math.max(0, value) / end)}%`;
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {drawn.map(({ key, label }, place) => (
          <LineKey key={key} label={label} place={place} />
        ))}
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className="h-72 w-full overflow-visible"
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        <Grid end={end} top={top} plot={plot} />
        {drawn.map(({ key, values }, place) => (
          <Line
            key={key}
            place={place}
            points={values.map((value, at) => (value === null ? null : [x(at), y(value)]))}
          />
        ))}
        {points.map(({ key, short }, place) => (
          <text key={key} x={x(place)} y="97%" textAnchor="middle" className="fill-soft text-xs">
            {short}
          </text>
        ))}
      </svg>
    </figure>
  );
}

function Line({ place, points }: { place: number; points: (readonly string[] | null)[] }): ReactNode {
  const look = looks[place] ?? looks[0];
  return (
    <g>
      {points.map((point, at) => {
        const before = points[at - 1];
        return (
          point &&
          before && (
            <line
              key={point[0]}
              x1={before[0]}
              y1={before[1]}
              x2={point[0]}
              y2={point[1]}
              className={look.line}
              strokeWidth="2.5"
              strokeDasharray={look.dash}
            />
          )
        );
      })}
      {points.map(
        (point) =>
          point && (
            <svg key={point[0]} x={point[0]} y={point[1]} overflow="visible" aria-hidden="true">
              <path d={look.shape} className={look.mark} strokeWidth="1.5" />
            </svg>
          ),
      )}
    </g>
  );
}

function LineKey({ label, place }: { label: string; place: number }): ReactNode {
  const look = looks[place] ?? looks[0];
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 32 12" className="h-3 w-8 shrink-0" aria-hidden="true" focusable="false">
        <line x1="0" x2="32" y1="6" y2="6" className={look.line} strokeWidth="2.5" strokeDasharray={look.dash} />
        <g transform="translate(16 6)">
          <path d={look.shape} className={look.mark} strokeWidth="1.5" />
        </g>
      </svg>
      {label}
    </span>
  );
}
