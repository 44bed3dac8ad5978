import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressBar } from "@/components/charts/progress-bar";
import { profileRules } from "@/components/targets/profile-rule";
import { partFills } from "@/components/totals/part-bar";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { deskListPath } from "@/lib/events/desk-filter";
import { parts } from "@/lib/events/status";
import type { Progress } from "@/lib/targets/queries";

const viewOf = { approved: "approved", waiting: "waiting", unreported: "unfinished", planned: "planned" } as const;

/** The unit's year in its four parts, with what is below it, against its target. */
export function YearSoFar({
  progress,
  coHosted,
  unitName,
  locale,
}: {
  progress: Progress;
  /** Approved events held with other units that lead them. */
  coHosted: number;
  unitName: string;
  locale: string;
}): ReactNode {
  const t = useTranslations("desk.year");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const { year, target } = progress;
  const done = progress.parts.approved;
  const values = { year: String(year), unit: unitName, done: format.number(done), target: format.number(target ?? 0) };
  const { approved } = progress.figures;
  return (
    <Section title={t("title", values)} lead={t(target === null ? "noTarget" : "ofTarget", values)}>
      <ProgressBar
        summary={t(target === null ? "noTarget" : "ofTarget", values)}
        unit={t("events")}
        parts={parts.map((part) => ({
          key: part,
          label: t(`parts.${part}`),
          value: progress.parts[part],
          fill: partFills[part],
          href: localePath(locale, deskListPath({ view: viewOf[part], year, counts: "yes" })),
        }))}
        target={target === null ? undefined : { label: t("target"), value: target }}
        expected={progress.expected === null ? undefined : { label: t("expected"), value: progress.expected }}
      />
      <p>{t("attendance", { attendance: format.number(approved.approved) })}</p>
      {coHosted > 0 && (
        <p>
          <a
            href={localePath(locale, deskListPath({ view: "approved", year, as: "coHost" }))}
            className="inline-flex min-h-8 items-center text-teal elder:min-h-target"
          >
            {t("coHosted", { count: format.number(coHosted) })}
          </a>{" "}
          <span className="text-soft">{t("coHostedApart")}</span>
        </p>
      )}
      <RuleNote label={t("title", values)}>
        <p>{rules("parts")}</p>
        <p>{rules("counting")}</p>
        <p>{rules(profileRules[progress.profile.from])}</p>
        <p>{rules("units")}</p>
      </RuleNote>
    </Section>
  );
}
