import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { publicStatusOf } from "@/lib/events/status";
import { dateText, weekdayText } from "@/lib/time/format";
import { localTime } from "@/lib/time/zone";
import { placeOf } from "./event-row";
import { StatusBadge } from "./status-badge";

/** A few events by date, each leading to its page. */
export function DatedEvents({ events, now }: { events: PublicEventSummary[]; now: Date }): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {events.map((event) => (
        <li
          key={event.id}
          className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-0.5 py-3 hover:bg-teal-soft/40 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <p>
            {dateText(event.startsOn, locale)}
            <span className="block text-sm text-soft">
              {weekdayText(event.startsOn, locale)} {localTime(event.startsAt, event.timeZone)}
            </span>
          </p>
          <p className="sm:order-last">
            <StatusBadge status={publicStatusOf(event, now)} />
          </p>
          <p className="col-span-2 min-w-0 sm:col-span-1">
            <a
              href={localePath(locale, `/events/${event.id}`)}
              lang={writtenIn(locale)}
              className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:text-teal hover:underline elder:inline-flex elder:min-h-target elder:items-center"
            >
              {event.title}
            </a>
            <span className="block text-soft">{placeOf(event, locale) ?? t("formats.online")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
