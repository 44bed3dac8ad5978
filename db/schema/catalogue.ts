import { instant, integer, table, text, uniqueIndex, yesNo } from "../columns";
import { streets, units } from "./units";

/** Whom events are for (人群). Data: a district adds and retires its own. */
export const audienceGroups = table("audience_groups", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/** What an event is: lecture, exhibition, competition … */
export const eventKinds = table("event_kinds", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/** Named programmes (专项). `counts` says whether their events count toward the year's target, and if not why. */
export const campaigns = table("campaigns", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  counts: yesNo().notNull().default(true),
  notCountingReason: text(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

/** Numbered runs (期) of a campaign within a year. */
export const editions = table(
  "editions",
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    year: integer().notNull(),
    number: integer().notNull(),
    title: text(),
  },
  (edition) => [uniqueIndex("editions_number").on(edition.campaignId, edition.year, edition.number)],
);

/** Places events are held at again and again (阵地). */
export const venues = table("venues", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  streetId: text()
    .notNull()
    .references(() => streets.id),
  address: text().notNull(),
  accessNotes: text(),
  unitId: text().references(() => units.id),
  retiredAt: instant(),
});
