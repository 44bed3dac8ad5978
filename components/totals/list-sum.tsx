import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RuleNote } from "@/components/ui/rule-note";
import type { FigureQuery } from "@/lib/figures/input";
import type { SumBehind } from "@/lib/figures/queries";

/** What the whole list adds up to: events, those that count, and the figures claimed and approved. */
export function ListSum({
  sum,
  query,
  distinct,
}: {
  sum: SumBehind;
  query: FigureQuery;
  /** What a figure of the statistical return counts, where it is neither events nor attendance. */
  distinct: { of: "units" | "groups"; figure: number } | null;
}): ReactNode {
  const t = useTranslations("office.events");
  const totals = useTranslations("totals");
  const rules = useTranslations("rules");
  const unit = query.online ? totals(`online.${query.online}`) : totals("attendance");
  return (
    <section aria-label={t("sum")} className="flex flex-col gap-3 border-y border-line py-5">
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        {distinct && (
          <Sum
            name={distinct.of}
            label={t(distinct.of === "units" ? "distinctUnits" : "distinctGroups")}
            value={distinct.figure}
            note={t("number")}
          />
        )}
        <Sum
          name="events"
          label={totals("eventsHeading")}
          value={sum.events}
          note={t("countingOf", { count: sum.counting })}
        />
        <Sum
          name="approved"
          label={totals("approvedFigures")}
          value={sum.approved}
          note={unit}
          strong={query.figures !== "claimed"}
        />
        <Sum
          name="claimed"
          label={totals("claimedFigures")}
          value={sum.claimed}
          note={unit}
          strong={query.figures === "claimed"}
        />
      </dl>
      <RuleNote label={t("sum")}>
        {[
          rules("list"),
          rules("counting"),
          query.online ? rules("online") : rules("attendance"),
          query.group && rules("groups"),
        ]
          .filter(Boolean)
          .join(" ")}
      </RuleNote>
    </section>
  );
}

function Sum({
  name,
  label,
  value,
  note,
  strong = true,
}: {
  name: string;
  label: string;
  value: number;
  note: string;
  strong?: boolean;
}): ReactNode {
  const format = useFormatter();
  return (
    <div className="flex flex-col">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="flex items-baseline gap-2">
        <span data-sum={name} className={strong ? "text-3xl font-semibold" : "text-3xl text-soft"}>
          {format.number(value)}
        </span>
        <span className="text-sm text-soft">{note}</span>
      </dd>
    </div>
  );
}
