import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import type { PublicProgress } from "@/lib/targets/public-progress";
import { isMet } from "@/lib/targets/rules";

/** The two numbers one quotes: how many events, and how much of the target that is. */
export function ProgressHeadline({ progress }: { progress: PublicProgress }): ReactNode {
  const t = useTranslations("progress");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const { parts, target, figures } = progress;
  const done = parts.approved;
  const apart = figures.approved.events - figures.approved.counting;
  return (
    <div className="flex flex-col gap-x-16 gap-y-6 sm:flex-row sm:flex-wrap">
      <Figure
        size="large"
        label={t("done")}
        value={format.number(done)}
        unit={t("events")}
        note={apart > 0 ? t("apart", { count: format.number(apart) }) : undefined}
        rule={rules("counting")}
      />
      {target === null ? (
        <p className="text-soft">{t("noTarget")}</p>
      ) : (
        <Figure
          size="large"
          label={t("rate")}
          // Never rounded up: 299 of 300 is not yet 100 %.
          value={format.number(Math.floor((done / target) * 1000) / 1000, {
            style: "percent",
            maximumFractionDigits: 1,
          })}
          note={isMet(done, target) ? t("met") : t("rateNote", { target: format.number(target) })}
        />
      )}
    </div>
  );
}
