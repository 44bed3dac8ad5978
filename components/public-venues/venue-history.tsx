import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { writtenIn } from "@/i18n/written";
import { dateText } from "@/lib/time/format";
import type { Milestone } from "@/lib/venues/queries";

/** What a venue has become over the years, and how much has been on there. */
export function VenueHistory({
  milestones,
  past,
  pastHref,
}: {
  milestones: Milestone[];
  past: number;
  pastHref: string;
}): ReactNode {
  const t = useTranslations("publicVenues");
  const words = useTranslations("venues");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-4">
      {past === 0 ? (
        <p className="text-soft">{t("noPast")}</p>
      ) : (
        <p>
          <a href={pastHref} className="inline-flex min-h-target items-center text-teal">
            {t("past", { count: past })}
          </a>
        </p>
      )}
      {milestones.length > 0 && (
        <ol className="flex flex-col divide-y divide-line border-y border-line">
          {milestones.map(({ id, step, level, happenedOn, note }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <span className="text-soft">{dateText(happenedOn, locale)}</span>
              <span className="font-semibold">{words(`steps.${step}`)}</span>
              {level && <Badge tone="teal">{words(`levels.${level}`)}</Badge>}
              {note && (
                <span lang={writtenIn(locale)} className="w-full">
                  {note}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
