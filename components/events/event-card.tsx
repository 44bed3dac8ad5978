import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { PublicEvent } from "@/lib/events/queries/get-public-event";
import { isOnlineUseful, type PublicStatus } from "@/lib/events/status";
import { EventWhen } from "./event-when";
import { PhoneLink } from "./phone-link";

/** What a visitor asks, in the order it is asked: when, where, for whom, how to get in, whom to call. */
export function EventCard({ event, status, now }: { event: PublicEvent; status: PublicStatus; now: Date }): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  const access = [event.accessNotes, event.venue?.accessNotes].filter((note) => note);
  return (
    <dl className="flex flex-col gap-5 border-t-4 border-teal bg-raised px-5 py-6 shadow-lift sm:px-6 print:px-0 print:shadow-none">
      <Fact term={status === "postponed" ? t("wasPlanned") : t("when")}>
        <EventWhen event={event} status={status} now={now} />
      </Fact>
      <EventWhere event={event} />
      {event.onlineUrl && isOnlineUseful(event, now) && (
        <Fact term={t("online")}>
          <a
            href={event.onlineUrl}
            rel="noopener noreferrer"
            className="inline-flex min-h-target items-center font-semibold text-teal"
          >
            {t("onlineLink")}
          </a>
        </Fact>
      )}
      {event.groups.length > 0 && (
        <Fact term={t("audience")}>{event.groups.map((group) => namedIn(locale, group)).join(t("listSeparator"))}</Fact>
      )}
      {event.capacity !== null && <Fact term={t("capacity")}>{t("people", { count: event.capacity })}</Fact>}
      {access.length > 0 && (
        <Fact term={t("access")}>
          {access.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Fact>
      )}
      {event.contactPhone && (
        <Fact term={t("phone")}>
          <PhoneLink phone={event.contactPhone} className="inline-flex text-xl" />
        </Fact>
      )}
    </dl>
  );
}

function EventWhere({ event }: { event: PublicEvent }): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  const street = event.street && namedIn(locale, event.street);
  const address = [street, event.venue?.address, event.place].filter((words) => words);
  const venue = event.venue && (
    <a
      href={localePath(locale, `/venues/${event.venue.id}`)}
      className="inline-flex min-h-target items-center text-lg font-semibold text-teal"
    >
      {namedIn(locale, event.venue)}
    </a>
  );
  if (event.format === "online" || (!venue && address.length === 0)) {
    return <Fact term={t("where")}>{t(`formats.${event.format}`)}</Fact>;
  }
  return (
    <Fact term={t("where")}>
      {venue && <p>{venue}</p>}
      <p className={venue ? "text-soft" : "text-lg font-semibold"}>{address.join(" ")}</p>
      {event.format === "hybrid" && <p className="text-soft">{t("formats.hybrid")}</p>}
    </Fact>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-sm text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
