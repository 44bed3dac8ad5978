import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { dateText, dayText, nearDay, weekdayText } from "@/lib/time/format";
import { localDate } from "@/lib/time/zone";
import { EventRow } from "./event-row";

const underWay = "under-way";

/** Events under the day they begin on, in the order given; what began before today and still runs stands by itself. */
export function EventDays({
  events,
  now,
  past,
}: {
  events: PublicEventSummary[];
  now: Date;
  past: boolean;
}): ReactNode {
  const today = localDate(now);
  const days = new Map<string, PublicEventSummary[]>();
  for (const event of events) {
    const day = !past && event.startsOn < today ? underWay : event.startsOn;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <div className="flex flex-col gap-6 md:gap-0">
      {[...days].map(([day, ofDay]) => (
        <section
          key={day}
          aria-labelledby={`day-${day}`}
          className="gap-8 md:grid md:grid-cols-[9.5rem_minmax(0,1fr)] md:border-t md:border-line md:py-1"
        >
          <DayHeading day={day} today={today} />
          <ul className="flex flex-col divide-y divide-line">
            {ofDay.map((event) => (
              <li key={event.id}>
                <EventRow event={event} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DayHeading({ day, today }: { day: string; today: string }): ReactNode {
  const t = useTranslations("schedule");
  if (day === underWay) {
    return (
      <div className="border-b-2 border-teal py-2 md:border-0 md:py-4">
        <h2 id={`day-${day}`} className="text-xl text-teal">
          {t("underWay")}
        </h2>
        <p className="text-sm text-soft">{t("startedBefore")}</p>
      </div>
    );
  }
  return <DateHeading day={day} today={today} />;
}

function DateHeading({ day, today }: { day: string; today: string }): ReactNode {
  const near = useTranslations("event.near");
  const locale = useLocale();
  const distance = nearDay(day, today);
  const date = day.slice(0, 4) === today.slice(0, 4) ? dayText(day, locale) : dateText(day, locale);
  return (
    <h2
      id={`day-${day}`}
      className="flex flex-wrap items-baseline gap-x-3 border-b-2 border-teal py-2 md:sticky md:top-0 md:flex-col md:self-start md:border-0 md:py-4"
    >
      <span className="text-xl">{date}</span>
      <span className="text-base font-normal text-soft">{weekdayText(day, locale)}</span>
      {"days" in distance ? null : <span className="text-base font-semibold text-accent">{near(distance.name)}</span>}
    </h2>
  );
}
