import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import { Fold } from "@/components/forms/fold";
import { localePath } from "@/i18n/path";
import { deskStatusOf } from "@/lib/events/desk-status";
import type { SeriesEvent } from "@/lib/series/queries/list-series-events";

/** The dates of the series an event belongs to, with those a hand has moved. */
export function SeriesDates({ events, hereId, now }: { events: SeriesEvent[]; hereId: string; now: Date }): ReactNode {
  const t = useTranslations("series");
  const locale = useLocale();
  return (
    <Fold label={t("siblings", { count: events.length })}>
      <ol className="flex flex-col divide-y divide-line">
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <a
              href={localePath(locale, `/desk/events/${event.id}`)}
              aria-current={event.id === hereId ? "page" : undefined}
              className="inline-flex min-h-target items-center underline aria-[current]:font-semibold aria-[current]:no-underline"
            >
              <EventTime event={event} now={now} />
            </a>
            <DeskBadge status={deskStatusOf(event, now)} />
            {event.seriesOwn && event.seriesOwn.length > 0 && (
              <span className="text-soft">{t(event.seriesOwn.includes("time") ? "movedByHand" : "changedByHand")}</span>
            )}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
