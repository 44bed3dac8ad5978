import { z } from "zod";

const instant = z.iso.datetime({ offset: true }).describe("ISO 8601 with the offset of the event's own time zone");
const date = z.iso.date();

export const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });

export const eventSummary = z.object({
  id: z.string(),
  url: z.url().describe("The event's page"),
  title: z.string(),
  status: z.enum(["upcoming", "under_way", "over", "cancelled", "postponed"]),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  format: z.enum(["onsite", "online", "hybrid"]),
  street: named.nullable(),
  venue: named.nullable(),
  place: z.string().nullable().describe("The address where there is no venue, or the room in one"),
  audience: z.array(named),
  kind: named.nullable(),
  campaign: named.nullable(),
  unit: named.describe("The unit that holds it"),
  host: z.string().nullable(),
  capacity: z.int().nullable(),
  phone: z.string().nullable().describe("Where the public asks"),
});

export const eventOutcome = z.object({
  summary: z.string(),
  attendance: z.array(named.extend({ attendance: z.int().nullable() })).describe("Approved participations on site"),
  online: z.array(
    z.object({
      platform: z.string(),
      measure: z.enum(["views", "viewers", "peak"]),
      figure: z.int().nullable(),
      takenOn: date.nullable(),
    }),
  ),
  mediaLinks: z.array(z.object({ title: z.string(), outlet: z.string(), url: z.url() })),
});

export const eventDetail = eventSummary.extend({
  description: z.string(),
  address: z.string().nullable().describe("The venue's address"),
  accessNotes: z.array(z.string()),
  onlineUrl: z.string().nullable(),
  coHostUnits: z.array(named).describe("The units that hold it with the one that leads it; it is one event"),
  coHosts: z.string().nullable().describe("Others that hold it too, in words"),
  speaker: z.string().nullable(),
  edition: z.object({ year: z.int(), number: z.int(), title: z.string().nullable() }).nullable(),
  reason: z.string().nullable().describe("Why it was cancelled or postponed"),
  outcome: eventOutcome.nullable().describe("What came of it, once that is approved"),
  updatedAt: instant,
});

export const eventList = z.object({
  events: z.array(eventSummary),
  total: z.int().nullable().describe("How many the filter finds; null when there are too many to count"),
  next: z.string().nullable().describe("The cursor of the next page; null on the last"),
});
