import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { publicStatusOf } from "@/lib/events/status";
import { dayText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";
import { PhoneLink } from "./phone-link";
import { StatusBadge } from "./status-badge";

/** One event of the schedule: when, what, where, for whom. The whole row leads to its page. */
export function EventRow({ event, now }: { event: PublicEventSummary; now: Date }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const status = publicStatusOf(event, now);
  const off = status === "cancelled" || status === "postponed";
  return (
    <article className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 py-4 hover:bg-teal-soft/40 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto]">
      <EventTime event={event} off={off} begun={status === "under_way"} />
      <p className="sm:order-last sm:pt-0.5">
        <StatusBadge status={status} />
      </p>
      <div className="col-span-2 flex min-w-0 flex-col gap-1 sm:col-span-1">
        <h3 lang={writtenIn(locale)} className="text-lg text-pretty">
          <a
            href={localePath(locale, `/events/${event.id}`)}
            className={classNames(
              "no-underline after:absolute after:inset-0 hover:text-teal hover:underline elder:inline-flex elder:min-h-target elder:items-center",
              off ? "text-soft" : "text-ink",
            )}
          >
            {event.title}
          </a>
        </h3>
        <p className="text-soft">{placeOf(event, locale) ?? t("online")}</p>
        <EventTags event={event} />
        {event.contactPhone && (
          <PhoneLink
            phone={event.contactPhone}
            label={t("call", { phone: event.contactPhone })}
            className="relative hidden self-start elder:inline-flex"
          />
        )}
      </div>
    </article>
  );
}

/** The start and the end; of an event of several days that has begun, how long it still goes on. */
function EventTime({ event, off, begun }: { event: PublicEventSummary; off: boolean; begun: boolean }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const endsOn = localDate(event.endsAt, event.timeZone);
  const end = localTime(event.endsAt, event.timeZone);
  const several = endsOn !== event.startsOn;
  const until = t("untilDay", { date: dayText(endsOn, locale) });
  return (
    <p
      className={classNames("flex flex-wrap items-baseline gap-x-1.5 sm:flex-col", off && "line-through decoration-1")}
    >
      <time dateTime={event.startsAt.toISOString()} className="text-lg leading-heading font-semibold">
        {several && begun ? until : localTime(event.startsAt, event.timeZone)}
      </time>
      <span className="text-sm text-soft">{several ? (begun ? end : until) : `– ${end}`}</span>
    </p>
  );
}

function EventTags({ event }: { event: PublicEventSummary }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const words = [
    event.kind && namedIn(locale, event.kind),
    event.format === "hybrid" && t("alsoOnline"),
    event.campaign && namedIn(locale, event.campaign),
    event.capacity !== null && t("capacity", { count: event.capacity }),
  ].filter((word) => typeof word === "string");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-0.5">
      {event.groups.length > 0 && (
        <ul aria-label={t("group")} className="flex flex-wrap gap-1.5">
          {event.groups.map((group) => (
            <li key={group.id}>
              <Badge>{namedIn(locale, group)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && <p className="text-sm text-pretty text-faint elder:hidden">{words.join(" · ")}</p>}
    </div>
  );
}

/** Street and venue, or the address given instead of one. */
export function placeOf(event: Pick<PublicEventSummary, "street" | "venue" | "place">, locale: string): string | null {
  const where = event.venue ? namedIn(locale, event.venue) : event.place;
  const words = [event.street && namedIn(locale, event.street), where].filter(Boolean);
  return words.length > 0 ? words.join(" · ") : null;
}
