import { isoWithOffset } from "@/lib/time/format";
import type { PublicEvent } from "./queries/get-public-event";
import { isOnlineUseful } from "./status";

const modes = { onsite: "Offline", online: "Online", hybrid: "Mixed" } as const;

/** The event in the words of schema.org, as text that may stand inside a script element. */
export function structuredEvent(event: PublicEvent, url: string, now: Date): string {
  const words = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    url,
    description: event.description || undefined,
    startDate: isoWithOffset(event.startsAt, event.timeZone),
    endDate: isoWithOffset(event.endsAt, event.timeZone),
    eventStatus: `https://schema.org/${statusOf(event)}`,
    eventAttendanceMode: `https://schema.org/${modes[event.format]}EventAttendanceMode`,
    location: [placeOf(event), onlineOf(event, now)].filter((place) => place !== null),
    organizer: { "@type": "Organization", name: event.host ?? event.unit.name },
    audience: event.groups.map((group) => ({ "@type": "Audience", audienceType: group.name })),
    maximumAttendeeCapacity: event.capacity ?? undefined,
    isAccessibleForFree: true,
    inLanguage: "zh-CN",
  };
  return JSON.stringify(words).replace(/</g, "\\u003c");
}

function statusOf(event: PublicEvent): string {
  if (event.status === "cancelled") return "EventCancelled";
  return event.status === "postponed" ? "EventPostponed" : "EventScheduled";
}

function placeOf(event: PublicEvent) {
  if (event.format === "online") return null;
  const address = [event.street?.name, event.venue?.address, event.place].filter((part) => part).join(" ");
  return { "@type": "Place", name: event.venue?.name ?? event.place ?? event.street?.name, address };
}

function onlineOf(event: PublicEvent, now: Date) {
  return event.onlineUrl && isOnlineUseful(event, now) ? { "@type": "VirtualLocation", url: event.onlineUrl } : null;
}
