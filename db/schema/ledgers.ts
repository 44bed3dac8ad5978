import { index, instant, integer, oneOf, primaryKey, table, text } from "../columns";
import { campaigns, levels } from "./catalogue";
import { events } from "./events";
import { people } from "./people";
import { units } from "./units";

/** What grants are given under (校园科普活动项目, 重点科普项目 …). */
export const grantProgrammes = table("grant_programmes", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/**
 * Supported projects (扶持项目), counted as 项 and never as events. `unitPath` is where the applicant stood when it was
 * granted; `amount` is in yuan; dates are "YYYY-MM-DD". A report that has not come yet has no date.
 */
export const grants = table(
  "grants",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    unitPath: text().notNull(),
    programmeId: text()
      .notNull()
      .references(() => grantProgrammes.id),
    year: integer().notNull(),
    title: text().notNull(),
    amount: integer(),
    grantedOn: text().notNull(),
    midTermOn: text(),
    midTermReport: text().notNull().default(""),
    finalOn: text(),
    finalReport: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (grant) => [index("grants_year").on(grant.year, grant.programmeId), index("grants_unit").on(grant.unitId)],
);

/** The events that came of a grant. */
export const grantEvents = table(
  "grant_events",
  {
    grantId: text()
      .notNull()
      .references(() => grants.id, { onDelete: "cascade" }),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
  },
  (link) => [primaryKey({ columns: [link.grantId, link.eventId] }), index("grant_events_event").on(link.eventId)],
);

/**
 * Media reports (媒体报道): of an event or of a campaign, counted in the year of `publishedOn` ("YYYY-MM-DD"). One that came
 * with a record keeps the link it had there in `recordUrl`: by it the next approval of the same record finds it again, also when the
 * office took it away (`removedAt`). What a unit enters by itself counts once the office has confirmed it (lib/media-reports/counted.ts).
 */
export const mediaReports = table(
  "media_reports",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    unitPath: text().notNull(),
    title: text().notNull(),
    outlet: text().notNull(),
    level: oneOf(levels).notNull(),
    url: text(),
    recordUrl: text(),
    publishedOn: text().notNull(),
    eventId: text().references(() => events.id, { onDelete: "set null" }),
    campaignId: text().references(() => campaigns.id),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    confirmedAt: instant(),
    confirmedBy: text().references(() => people.id),
    removedAt: instant(),
  },
  (report) => [
    index("media_reports_day").on(report.publishedOn),
    index("media_reports_event").on(report.eventId),
    index("media_reports_campaign").on(report.campaignId, report.publishedOn),
  ],
);

/** Awards and honours by the level that gave them, to a unit, for an event or a campaign. */
export const awards = table(
  "awards",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    unitPath: text().notNull(),
    title: text().notNull(),
    giver: text().notNull(),
    level: oneOf(levels).notNull(),
    givenOn: text().notNull(),
    eventId: text().references(() => events.id, { onDelete: "set null" }),
    campaignId: text().references(() => campaigns.id),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (award) => [
    index("awards_day").on(award.givenOn),
    index("awards_event").on(award.eventId),
    index("awards_campaign").on(award.campaignId, award.givenOn),
  ],
);
