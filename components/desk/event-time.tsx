import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateText, dayText, weekdayText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

type Timed = { startsAt: Date; endsAt: Date; startsOn: string; timeZone: string };

/** When an event is, in one line; the year is said when it is not this one. */
export function EventTime({ event, now }: { event: Timed; now: Date }): ReactNode {
  const t = useTranslations("desk");
  const locale = useLocale();
  const endsOn = localDate(event.endsAt, event.timeZone);
  const day = (date: string) =>
    date.slice(0, 4) === localDate(now).slice(0, 4) ? dayText(date, locale) : dateText(date, locale);
  const start = localTime(event.startsAt, event.timeZone);
  const end = localTime(event.endsAt, event.timeZone);
  const values = { day: day(event.startsOn), weekday: weekdayText(event.startsOn, locale), start, end };
  return (
    <time dateTime={event.startsAt.toISOString()}>
      {endsOn === event.startsOn
        ? t("time.oneDay", values)
        : t("time.severalDays", { ...values, lastDay: day(endsOn) })}
    </time>
  );
}
