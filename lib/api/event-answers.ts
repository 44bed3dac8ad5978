import type { z } from "zod";
import type { PublicEvent } from "@/lib/events/queries/get-public-event";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { isOnlineUseful, publicStatusOf } from "@/lib/events/status";
import { settings } from "@/lib/settings/settings";
import { isoWithOffset } from "@/lib/time/format";
import type { eventDetail, eventSummary } from "./event-schemas";

/** An event of a list as the API says it. */
export function summaryAnswer(event: PublicEventSummary, now: Date): z.input<typeof eventSummary> {
  return {
    id: event.id,
    url: `${settings().baseUrl}/events/${event.id}`,
    title: event.title,
    status: publicStatusOf(event, now),
    startsAt: isoWithOffset(event.startsAt, event.timeZone),
    endsAt: isoWithOffset(event.endsAt, event.timeZone),
    timeZone: event.timeZone,
    format: event.format,
    street: event.street,
    venue: event.venue && { id: event.venue.id, name: event.venue.name, nameEn: event.venue.nameEn },
    place: event.place,
    audience: event.groups,
    kind: event.kind,
    campaign: event.campaign,
    unit: event.unit,
    host: event.host,
    capacity: event.capacity,
    phone: event.contactPhone,
  };
}

/** One event with all that its page says. */
export function detailAnswer(event: PublicEvent, now: Date): z.input<typeof eventDetail> {
  const { edition } = event;
  return {
    ...summaryAnswer(event, now),
    description: event.description,
    address: event.venue?.address ?? null,
    accessNotes: [event.accessNotes, event.venue?.accessNotes].filter((note) => typeof note === "string"),
    onlineUrl: isOnlineUseful(event, now) ? event.onlineUrl : null,
    coHosts: event.coHosts,
    coHostUnits: event.coHostUnits,
    speaker: event.speaker,
    edition: edition && { year: edition.year, number: edition.number, title: edition.title },
    reason: event.reason,
    outcome: event.outcome,
    updatedAt: isoWithOffset(event.updatedAt, event.timeZone),
  };
}
