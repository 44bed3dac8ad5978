import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import { localePath } from "@/i18n/path";
import { deskStatusOf } from "@/lib/events/desk-status";
import type { EventStatus } from "@/lib/events/status";

export type ListedEvent = {
  id: string;
  title: string;
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  startsOn: string;
  timeZone: string;
};

/** Events of a batch, each with what is said of it. */
export function BatchLines<Line>({
  lines,
  eventOf,
  now,
  children,
}: {
  lines: readonly Line[];
  eventOf: (line: Line) => ListedEvent;
  now: Date;
  children?: (line: Line) => ReactNode;
}): ReactNode {
  const locale = useLocale();
  const t = useTranslations("batches");
  return (
    <ul aria-label={t("events")} className="flex flex-col divide-y divide-line border-y border-line">
      {lines.map((line) => {
        const event = eventOf(line);
        return (
          <li key={event.id} className="grid gap-x-8 gap-y-1 py-3 md:grid-cols-2 md:items-center">
            <div className="flex min-w-0 flex-col gap-1">
              <a
                href={localePath(locale, `/desk/events/${event.id}`)}
                className="font-medium text-ink no-underline hover:text-teal hover:underline elder:inline-flex elder:min-h-target elder:items-center"
              >
                {event.title}
              </a>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
                <EventTime event={event} now={now} />
                <DeskBadge status={deskStatusOf(event, now)} />
              </span>
            </div>
            {children && <div className="min-w-0">{children(line)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
