import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressBar } from "@/components/charts/progress-bar";
import { profileRules } from "@/components/targets/profile-rule";
import { useRangeText } from "@/components/targets/range-text";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { parts } from "@/lib/events/status";
import type { PublicProgress } from "@/lib/targets/public-progress";

const fills = { approved: "solid", waiting: "hatched", unreported: "dotted", planned: "outline" } as const;

/** The year's events in four parts against the target, with where they should be by now. */
export function ProgressParts({ progress }: { progress: PublicProgress }): ReactNode {
  const t = useTranslations("progress");
  const rules = useTranslations("rules");
  const { target, expected, forecast, profile } = progress;
  return (
    <Section title={t("bar")}>
      <ProgressBar
        summary={useSummary(progress)}
        unit={t("events")}
        parts={parts.map((part) => ({
          key: part,
          label: t(`parts.${part}`),
          value: progress.parts[part],
          fill: fills[part],
        }))}
        target={target === null ? undefined : { label: t("target"), value: target }}
        expected={expected === null ? undefined : { label: t("expected"), value: expected }}
        forecast={forecast === null ? undefined : { label: t("forecast"), ...forecast }}
      />
      <RuleNote label={t("bar")}>
        <dl className="flex flex-col gap-2">
          <Rule term={t("bar")}>{rules("parts")}</Rule>
          {expected !== null && <Rule term={t("expected")}>{rules(profileRules[profile.from])}</Rule>}
          {forecast !== null && <Rule term={t("forecast")}>{rules("forecast")}</Rule>}
        </dl>
      </RuleNote>
    </Section>
  );
}

function useSummary({ year, parts: figures, target, expected, forecast }: PublicProgress): string {
  const t = useTranslations("progress");
  const rangeOf = useRangeText();
  return [
    t("summary", { year: String(year), ...figures }),
    target !== null && t("summaryTarget", { target }),
    expected !== null && t("summaryExpected", { expected }),
    forecast !== null && t("summaryForecast", { range: rangeOf(forecast) }),
  ]
    .filter((words) => words)
    .join(" ");
}

function Rule({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
