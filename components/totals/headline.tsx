import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressBar } from "@/components/charts/progress-bar";
import { profileRules } from "@/components/targets/profile-rule";
import { useRangeText } from "@/components/targets/range-text";
import { classNames } from "@/components/ui/class-names";
import { RuleNote } from "@/components/ui/rule-note";
import { parts } from "@/lib/events/status";
import { verdictOf } from "@/lib/overview/verdict";
import type { Progress } from "@/lib/targets/queries";
import type { Links } from "./links";
import { partFills } from "./part-bar";

/** The answer to "where do we stand": the figure, what it means, and the bar to the target in its four parts. */
export function Headline({ progress, links }: { progress: Progress; links: Links }): ReactNode {
  const t = useTranslations("office.progress");
  const format = useFormatter();
  const { year, target } = progress;
  return (
    <section aria-labelledby="progress-heading" className="flex flex-col gap-6">
      <div className="flex flex-col gap-x-12 gap-y-3 lg:flex-row lg:items-end lg:justify-between">
        <div className="flex shrink-0 flex-col gap-2">
          <h2 id="progress-heading" className="text-base font-medium text-soft">
            {t("heading", { year })}
          </h2>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={links.events({ part: "approved", counts: "yes" })}
              className="text-5xl leading-none font-semibold text-teal no-underline decoration-2 underline-offset-8 hover:underline"
            >
              {format.number(progress.parts.approved)}
            </a>
            <span className="text-xl text-soft">
              {target === null ? t("noTarget") : t("ofTarget", { target: format.number(target) })}
            </span>
          </p>
        </div>
        <VerdictText progress={progress} links={links} />
      </div>
      <Bar progress={progress} links={links} />
      <Rules progress={progress} />
    </section>
  );
}

function VerdictText({ progress, links }: { progress: Progress; links: Links }): ReactNode {
  const t = useTranslations("office.progress");
  const format = useFormatter();
  const rangeOf = useRangeText();
  if (progress.target === null) {
    return (
      <a href={links.targets()} className="inline-flex min-h-target items-center font-medium text-teal">
        {t("setTarget")}
      </a>
    );
  }
  const worrying = ["behind", "willMiss", "mayMeet", "closedOpen"];
  return (
    <p className="flex max-w-text flex-col text-lg lg:text-end">
      {verdictOf(progress).map(({ key, values: { share, low, high, ...values } }) => (
        <span key={key} className={classNames(worrying.includes(key) && "font-medium text-accent")}>
          {t(key, {
            ...values,
            range: rangeOf({ low: low ?? 0, high: high ?? 0 }),
            share: format.number(share ?? 0, { style: "percent" }),
          } as never)}
        </span>
      ))}
    </p>
  );
}

function Bar({ progress, links }: { progress: Progress; links: Links }): ReactNode {
  const t = useTranslations("office.progress");
  const totals = useTranslations("totals");
  const { year, target, expected, forecast } = progress;
  return (
    <ProgressBar
      summary={
        target === null
          ? t("summaryNoTarget", { year, ...progress.parts })
          : t("summary", { year, target, ...progress.parts })
      }
      unit={totals("events")}
      parts={parts.map((part) => ({
        key: part,
        label: totals(`parts.${part}`),
        value: progress.parts[part],
        fill: partFills[part],
        href: progress.parts[part] > 0 ? links.events({ part, counts: "yes" }) : undefined,
      }))}
      target={target === null ? undefined : { label: totals("target"), value: target }}
      expected={expected === null ? undefined : { label: totals("expected"), value: expected }}
      forecast={forecast === null ? undefined : { label: totals("forecast"), ...forecast }}
    />
  );
}

function Rules({ progress }: { progress: Progress }): ReactNode {
  const t = useTranslations("rules");
  const label = useTranslations("office.progress")("heading", { year: progress.year });
  return (
    <RuleNote label={label}>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        <li>{t("counting")}</li>
        <li>{t("parts")}</li>
        {progress.expected !== null && <li>{t(profileRules[progress.profile.from])}</li>}
        {progress.forecast !== null && <li>{t("forecast")}</li>}
        {progress.needed !== null && <li>{t("needed")}</li>}
      </ul>
    </RuleNote>
  );
}
