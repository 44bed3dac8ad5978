import { useFormatter } from "next-intl";
import { type ReactNode, useId } from "react";
import { type Fill, FillPatterns, fillProps } from "./fills";
import { percent } from "./scale";

export type ProgressPart = { key: string; label: string; value: number; fill: Fill; href?: string; hint?: ReactNode };
export type ProgressMark = { label: string; value: number };
export type ProgressRange = { label: string; low: number; high: number };

/**
 * How far towards the target, in parts that never overlap, with where one should be by now and where the year is
 * likely to end. `summary` says the same in a sentence for those who do not see it.
 */
export function ProgressBar({
  summary,
  unit,
  parts,
  target,
  expected,
  forecast,
}: {
  summary: string;
  unit: string;
  parts: ProgressPart[];
  target?: ProgressMark;
  expected?: ProgressMark;
  forecast?: ProgressRange;
}): ReactNode {
  const id = useId();
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const end = Math.max(sum, (target?.value ?? 0) * 1.04, expected?.value ?? 0, forecast?.high ?? 0, 1);
  return (
    <figure className="flex flex-col gap-4">
      <svg role="img" aria-label={summary} className="h-20 w-full overflow-visible" focusable="false">
        <FillPatterns id={id} />
        <rect y="1.25rem" width="100%" height="2.5rem" rx="4" className="fill-sunken stroke-line" />
        <Parts parts={parts} end={end} id={id} />
        {target && <TargetMark at={percent(target.value, end)} />}
        {expected && <ExpectedMark at={percent(expected.value, end)} />}
        {forecast && <ForecastRange low={percent(forecast.low, end)} high={percent(forecast.high, end)} />}
      </svg>
      <figcaption>
        <Legend id={id} unit={unit} {...{ parts, target, expected, forecast }} />
      </figcaption>
    </figure>
  );
}

function Parts({ parts, end, id }: { parts: ProgressPart[]; end: number; id: string }): ReactNode {
  let start = 0;
  return parts.map((part) => {
    const x = percent(start, end);
    start += part.value;
    if (part.value === 0) return null;
    return (
      <g key={part.key}>
        <rect x={x} y="1.25rem" width={percent(part.value, end)} height="2.5rem" {...fillProps(part.fill, id)} />
        <line x1={x} x2={x} y1="1.25rem" y2="3.75rem" className="stroke-paper" strokeWidth="2" />
      </g>
    );
  });
}

function TargetMark({ at }: { at: string }): ReactNode {
  return <line x1={at} x2={at} y1="0.5rem" y2="4.5rem" className="stroke-ink" strokeWidth="3" />;
}

function ExpectedMark({ at }: { at: string }): ReactNode {
  return (
    <svg x={at} y="0" overflow="visible" aria-hidden="true">
      <path d="M-8 2h16L0 14z" className="fill-accent" />
      <line y1="0.75rem" y2="3.75rem" className="stroke-accent" strokeWidth="2" strokeDasharray="4 3" />
    </svg>
  );
}

function ForecastRange({ low, high }: { low: string; high: string }): ReactNode {
  return (
    <g className="stroke-ink" strokeWidth="2">
      <line x1={low} x2={high} y1="4.5rem" y2="4.5rem" />
      <line x1={low} x2={low} y1="4.15rem" y2="4.85rem" />
      <line x1={high} x2={high} y1="4.15rem" y2="4.85rem" />
    </g>
  );
}

function Legend({
  id,
  unit,
  parts,
  target,
  expected,
  forecast,
}: {
  id: string;
  unit: string;
  parts: ProgressPart[];
  target?: ProgressMark;
  expected?: ProgressMark;
  forecast?: ProgressRange;
}): ReactNode {
  const format = useFormatter();
  const figure = (value: number) => `${format.number(value)} ${unit}`;
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 lg:grid-cols-4 elder:grid-cols-1">
        {parts.map((part) => (
          <div key={part.key} className="flex flex-col">
            <dt className="flex items-center gap-2 text-soft">
              <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
                <rect width="16" height="16" rx="2" className="stroke-edge" {...fillProps(part.fill, id)} />
              </svg>
              {part.label}
            </dt>
            <dd className="text-xl font-semibold">
              {part.href ? (
                <a
                  href={part.href}
                  className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
                >
                  {figure(part.value)}
                </a>
              ) : (
                figure(part.value)
              )}
            </dd>
            {part.hint && <dd className="text-sm text-soft">{part.hint}</dd>}
          </div>
        ))}
      </dl>
      <dl className="flex flex-col gap-x-8 gap-y-1 border-t border-line pt-3 text-sm sm:flex-row sm:flex-wrap">
        {target && <MarkLegend mark={<TargetKey />} label={target.label} value={figure(target.value)} />}
        {expected && <MarkLegend mark={<ExpectedKey />} label={expected.label} value={figure(expected.value)} />}
        {forecast && (
          <MarkLegend
            mark={<ForecastKey />}
            label={forecast.label}
            value={
              forecast.low === forecast.high
                ? figure(forecast.low)
                : `${format.number(forecast.low)}–${figure(forecast.high)}`
            }
          />
        )}
      </dl>
    </div>
  );
}

function MarkLegend({ mark, label, value }: { mark: ReactNode; label: string; value: string }): ReactNode {
  return (
    <div className="flex items-center gap-2">
      <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
        {mark}
      </svg>
      <dt className="text-soft">{label}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  );
}

const TargetKey = () => <line x1="8" x2="8" y1="0" y2="16" className="stroke-ink" strokeWidth="3" />;
const ExpectedKey = () => <path d="M1 3h14l-7 11z" className="fill-accent" />;
const ForecastKey = () => <path d="M1 4v8M15 4v8M1 8h14" className="fill-none stroke-ink" strokeWidth="2" />;
