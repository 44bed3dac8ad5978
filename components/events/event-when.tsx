import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { PublicEvent } from "@/lib/events/queries/get-public-event";
import type { PublicStatus } from "@/lib/events/status";
import { dateText, dayText, nearDay, weekdayText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

/** Date, weekday and time, and how far off that is while it is still to come. */
export function EventWhen({ event, status, now }: { event: PublicEvent; status: PublicStatus; now: Date }): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  const off = status === "cancelled" || status === "postponed";
  const endsOn = localDate(event.endsAt, event.timeZone);
  const start = localTime(event.startsAt, event.timeZone);
  const end = localTime(event.endsAt, event.timeZone);
  const until = endsOn === event.startsOn ? end : `${dayText(endsOn, locale)} ${end}`;
  const distance = nearDay(event.startsOn, localDate(now, event.timeZone));
  return (
    <>
      {status === "upcoming" && distance.name !== "daysAgo" && (
        <p className="font-semibold text-accent">
          {"days" in distance ? t(`near.${distance.name}`, { days: distance.days }) : t(`near.${distance.name}`)}
        </p>
      )}
      <time
        dateTime={event.startsAt.toISOString()}
        className={classNames("flex flex-col", off && "text-soft line-through decoration-1")}
      >
        <span className="text-lg font-semibold">
          {dateText(event.startsOn, locale)} {weekdayText(event.startsOn, locale)}
        </span>
        <span className="text-lg">
          {start} – {until}
        </span>
      </time>
    </>
  );
}
