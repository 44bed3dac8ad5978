import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import type { View } from "@/lib/overview/input";
import type { Overview } from "@/lib/overview/queries/get-overview";
import type { Links } from "./links";
import { useSamePeriodRule } from "./same-period";

type Props = { overview: Overview; view: View; links: Links };

/** The year's attendance, events and online views, each beside the same period of last year. */
export function KeyFigures({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("office.figures");
  const totals = useTranslations("totals");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const samePeriod = useSamePeriodRule(overview.periods.before);
  const { figures } = overview.progress;
  const before = (value: number) => t("beforeNote", { before: format.number(value) });
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      <Figure
        label={t("attendance")}
        value={format.number(figures.approved[view.figures])}
        unit={totals("attendance")}
        href={links.events({ part: "approved" })}
        note={before(overview.before.approved[view.figures])}
        rule={[rules("attendance"), rules(view.figures), samePeriod].join(" ")}
      />
      <Figure
        label={t("events")}
        value={format.number(figures.approved.events)}
        unit={totals("events")}
        href={links.events({ part: "approved" })}
        note={`${t("counting", { counting: format.number(figures.approved.counting) })} · ${before(overview.before.approved.events)}`}
        rule={[rules("counting"), samePeriod].join(" ")}
      />
      <OnlineFigures {...{ overview, view, links }} />
    </div>
  );
}

function OnlineFigures({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("office.figures");
  const totals = useTranslations("totals");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const measures = (["views", "viewers", "peak"] as const).filter((measure) => viewed(measure) > 0);
  function viewed(measure: string): number {
    return overview.online.figuresOf(measure).current.approved[view.figures];
  }
  const [first, ...others] = measures;
  if (!first) return <Figure label={t("online")} value="0" note={t("none")} rule={rules("online")} />;
  return (
    <Figure
      label={`${t("online")} · ${totals(`online.${first}`)}`}
      value={format.number(viewed(first))}
      href={links.events({ part: "approved", online: first })}
      note={
        <>
          {others.map((measure) => (
            <a
              key={measure}
              href={links.events({ part: "approved", online: measure })}
              className="me-4 text-teal no-underline hover:underline"
            >
              {totals(`online.${measure}`)} {format.number(viewed(measure))}
            </a>
          ))}
          {t("onlineNote")}
        </>
      }
      rule={rules("online")}
    />
  );
}
