import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { percent } from "./scale";

export type Bar = { key: string; label: ReactNode; value: number; href?: string; note?: ReactNode; mark?: number };

/**
 * Amounts side by side, longest possible bar = `max` or the largest. `mark` draws a line across a bar, say last year or
 * the target; `markLabel` explains it. A table to those who do not see it.
 */
export function BarList({
  caption,
  unit,
  bars,
  max,
  markLabel,
}: {
  caption: string;
  unit?: string;
  bars: Bar[];
  max?: number;
  markLabel?: string;
}): ReactNode {
  const format = useFormatter();
  const end = max ?? Math.max(...bars.flatMap((bar) => [bar.value, bar.mark ?? 0]), 1);
  return (
    <div className="flex flex-col gap-2">
      <table className="block w-full">
        <caption className="sr-only">{caption}</caption>
        <tbody className="block">
          {bars.map((bar) => (
            <tr
              key={bar.key}
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-0.5 sm:grid-cols-[11rem_1fr_8rem]"
            >
              <th scope="row" className="text-start font-normal">
                {bar.href ? (
                  <a
                    href={bar.href}
                    className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
                  >
                    {bar.label}
                  </a>
                ) : (
                  <span className="inline-flex min-h-target items-center">{bar.label}</span>
                )}
              </th>
              <td aria-hidden="true" className="order-last col-span-2 sm:order-none sm:col-span-1">
                <BarDrawing bar={bar} end={end} />
              </td>
              <td className="text-end">
                <span className="font-semibold">{format.number(bar.value)}</span>
                {unit && <span className="ms-1 text-sm text-soft">{unit}</span>}
                {bar.note && <span className="ms-3 inline-block min-w-12 text-sm text-soft">{bar.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {markLabel && (
        <p className="flex items-center gap-2 text-sm text-soft">
          <svg viewBox="0 0 3 16" className="h-4 w-1" aria-hidden="true">
            <rect width="3" height="16" className="fill-ink" />
          </svg>
          {markLabel}
        </p>
      )}
    </div>
  );
}

function BarDrawing({ bar, end }: { bar: Bar; end: number }): ReactNode {
  const mark = bar.mark === undefined ? null : percent(bar.mark, end);
  return (
    <svg className="block h-4 w-full overflow-visible" aria-hidden="true" focusable="false">
      <rect y="2" width="100%" height="12" rx="2" className="fill-sunken" />
      <rect y="2" width={percent(bar.value, end)} height="12" rx="2" className="fill-teal" />
      {mark && <line x1={mark} x2={mark} y1="-1" y2="17" className="stroke-ink" strokeWidth="3" />}
    </svg>
  );
}
