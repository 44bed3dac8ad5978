import { index, instant, integer, oneOf, table, text, uniqueIndex, yesNo } from "../columns";
import { streets, units } from "./units";

/** Whom events are for (人群). Data: a district adds and retires its own. */
export const audienceGroups = table("audience_groups", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/** What evidence a kind of event asks for: nothing, so many photos, a sign-in sheet, both, or one of them. */
export const evidenceAsked = ["none", "photos", "sheet", "both", "either"] as const;

/** What an event is: lecture, exhibition, competition … */
export const eventKinds = table("event_kinds", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  evidenceAsked: oneOf(evidenceAsked).notNull().default("none"),
  photosAsked: integer().notNull().default(2),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/** From where a venue, a media report or an award comes: the level that named, printed or gave it. */
export const levels = ["national", "province", "city", "district"] as const;

/** Named programmes (专项). `brand` is the name a report uses for them; `groupId` whom they are mainly for. `counts` says whether their events count toward the year's target, and if not why. */
export const campaigns = table("campaigns", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  counts: yesNo().notNull().default(true),
  notCountingReason: text(),
  brand: text(),
  description: text().notNull().default(""),
  groupId: text().references(() => audienceGroups.id),
  position: integer().notNull().default(0),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

/** What a campaign is to be in one year: its period, as dates "YYYY-MM-DD", and its goal in words. */
export const campaignYears = table(
  "campaign_years",
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    year: integer().notNull(),
    startsOn: text(),
    endsOn: text(),
    goal: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (plan) => [uniqueIndex("campaign_years_one").on(plan.campaignId, plan.year)],
);

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

/** Kinds of venues (科普教育基地, 科普画廊 …), each with the measure word its reports count it by (家, 处, 个). */
export const venueKinds = table("venue_kinds", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  measureWord: text().notNull(),
  position: integer().notNull().default(0),
  retiredAt: instant(),
});

/** Places events are held at again and again (阵地). `latitude` and `longitude` are decimal degrees (WGS 84) as written. */
export const venues = table("venues", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  kindId: text().references(() => venueKinds.id),
  level: oneOf(levels),
  streetId: text()
    .notNull()
    .references(() => streets.id),
  address: text().notNull(),
  latitude: text(),
  longitude: text(),
  opening: text(),
  phone: text(),
  description: text().notNull().default(""),
  accessNotes: text(),
  /** How many people it takes: a claimed figure far above it is worth a question. */
  capacity: integer(),
  unitId: text().references(() => units.id),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

export const venueSteps = ["named", "upgraded", "supported", "added", "recognised"] as const;

/** What became of a venue and when ("YYYY-MM-DD"): named, upgraded, supported, added, recognised. Reports count these. */
export const venueMilestones = table(
  "venue_milestones",
  {
    id: text().primaryKey(),
    venueId: text()
      .notNull()
      .references(() => venues.id),
    /** Where the venue's unit stood when this was entered, "/" for the whole programme's: a unit that moves takes nothing of the past along. */
    unitPath: text().notNull().default("/"),
    step: oneOf(venueSteps).notNull(),
    level: oneOf(levels),
    happenedOn: text().notNull(),
    note: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (milestone) => [
    index("venue_milestones_day").on(milestone.happenedOn),
    index("venue_milestones_venue").on(milestone.venueId, milestone.happenedOn),
  ],
);
