import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { DatedEvents } from "./dated-events";

/** Other dates of the series an event belongs to, and the way to all of them. */
export function SeriesEvents({
  events,
  all,
  seriesId,
  now,
}: {
  events: PublicEventSummary[];
  /** How many dates the series has in all, this one among them. */
  all: number;
  seriesId: string | null;
  now: Date;
}): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <Section title={t("sameSeries")}>
      <DatedEvents events={events} now={now} />
      {all > events.length + 1 && (
        <p>
          <a
            href={localePath(locale, `/series/${seriesId}`)}
            className="inline-flex min-h-target items-center text-teal"
          >
            {t("wholeSeries", { count: all })}
          </a>
        </p>
      )}
    </Section>
  );
}
