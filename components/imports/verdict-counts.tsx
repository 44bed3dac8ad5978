import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Verdict } from "@/lib/imports/rows/verdicts";

const kinds = ["new", "here", "changed", "problem", "skipped"] as const;

/** How many rows got which verdict; what asks for something stands out. */
export function VerdictCounts({ verdicts }: { verdicts: Verdict[] }): ReactNode {
  const t = useTranslations("imports");
  const format = useFormatter();
  const countOf = (kind: (typeof kinds)[number]) => verdicts.filter(({ verdict }) => verdict === kind).length;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
      {kinds.map((kind) => (
        <div key={kind} className="flex flex-col-reverse justify-end border-s-2 border-line ps-3">
          <dt className="text-soft">{t(`verdicts.${kind}`)}</dt>
          <dd
            className={classNames(
              "text-xl font-semibold tabular-nums",
              countOf(kind) === 0 && "text-faint",
              kind === "problem" && countOf(kind) > 0 && "text-accent",
            )}
          >
            {t.rich("rows", {
              count: countOf(kind),
              figure: () => format.number(countOf(kind)),
              unit: (words) => <span className="ms-1 text-base font-normal text-soft">{words}</span>,
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
