import { type Column, sql } from "drizzle-orm";
import { index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex, yesNo } from "../columns";
import { dialect } from "../location";
import { audienceGroups, campaigns, editions, eventKinds, venues } from "./catalogue";
import { people } from "./people";
import { series } from "./series";
import { streets, units } from "./units";

/** What is stored; "held" is not among them, since the clock decides it (lib/events/status.ts). */
export const eventStatuses = [
  "draft",
  "proposed",
  "published",
  "submitted",
  "returned",
  "approved",
  "postponed",
  "cancelled",
] as const;

/** Lasts longer than a day: few do, and have an index of their own, since what is under way may have begun long ago. */
const lastsLonger = (event: { startsAt: Column; endsAt: Column }) =>
  sql`${event.endsAt} - ${event.startsAt} > ${sql.raw(dialect === "postgresql" ? "interval '1 day'" : "86400000")}`;

export const eventFormats = ["onsite", "online", "hybrid"] as const;

/**
 * One session at one time and place (场): what the target counts.
 * `unitPath` is where the unit stood in the tree when the event began; `counts` follows the campaign.
 * `startsOn`, `year` and `month` are the local date of `startsAt` in the event's own time zone.
 * `seriesOn` is the date the rule of its series gave it; `seriesOwn` names the fields ("time" among them) set by hand for it alone since.
 */
export const events = table(
  "events",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    unitPath: text().notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    kindId: text().references(() => eventKinds.id),
    campaignId: text().references(() => campaigns.id),
    editionId: text().references(() => editions.id),
    counts: yesNo().notNull(),
    format: oneOf(eventFormats).notNull(),
    venueId: text().references(() => venues.id),
    streetId: text().references(() => streets.id),
    place: text(),
    onlineUrl: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    timeZone: text().notNull(),
    startsOn: text().notNull(),
    year: integer().notNull(),
    month: integer().notNull(),
    host: text(),
    coHosts: text(),
    speaker: text(),
    contactName: text(),
    contactPhone: text(),
    accessNotes: text(),
    capacity: integer(),
    seriesId: text().references(() => series.id),
    seriesOn: text(),
    seriesOwn: json<string[]>(),
    status: oneOf(eventStatuses).notNull(),
    searchText: text().notNull(),
    version: integer().notNull().default(1),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    publishedAt: instant(),
  },
  (event) => [
    // The end is in it so that what is still under way is found without reading the events.
    index("events_schedule").on(event.status, event.startsAt, event.id, event.endsAt),
    index("events_start").on(event.startsAt, event.id),
    index("events_lasting").on(event.startsAt, event.id).where(lastsLonger(event)),
    // In the order of the lists behind figures; the status last, so that those that do not count are passed over in the index.
    index("events_day").on(event.startsOn, event.startsAt, event.id, event.status),
    index("events_year").on(event.year, event.month, event.status),
    index("events_unit").on(event.unitId, event.startsAt),
    index("events_campaign").on(event.campaignId, event.startsAt),
    index("events_edition").on(event.editionId),
    index("events_venue").on(event.venueId, event.startsAt),
    // All that tells, without reading the events, what may be the same as another on its street and day.
    index("events_street").on(event.streetId, event.startsOn, event.endsAt, event.status, event.title, event.id),
    uniqueIndex("events_series").on(event.seriesId, event.seriesOn),
  ],
);

/** The condition that an event lasts longer than a day, word for word that of its index. */
export const lasting = lastsLonger(events);

/** Whom an event is for: one row per group. */
export const eventAudiences = table(
  "event_audiences",
  {
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => audienceGroups.id),
  },
  (audience) => [
    primaryKey({ columns: [audience.eventId, audience.groupId] }),
    index("event_audiences_group").on(audience.groupId),
  ],
);

/** Every move of an event from one status to the next, with who, when and why. */
export const statusChanges = table(
  "status_changes",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    move: text().notNull(),
    fromStatus: oneOf(eventStatuses).notNull(),
    toStatus: oneOf(eventStatuses).notNull(),
    reason: text(),
    actorId: text().notNull(),
    at: instant().notNull(),
  },
  (change) => [index("status_changes_event").on(change.eventId, change.at)],
);
