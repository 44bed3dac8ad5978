import { index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from "../columns";
import { events } from "./events";
import { people } from "./people";
import { reports } from "./reports";
import { targetMeasures, targetScopes } from "./totals";
import { units } from "./units";

/** Months ("2026-03"), quarters ("2026-Q1") and years ("2026") that are closed, or were until `reopenedAt`. */
export const closedPeriods = table(
  "closed_periods",
  {
    id: text().primaryKey(),
    period: text().notNull(),
    year: integer().notNull(),
    closedAt: instant().notNull(),
    closedBy: text()
      .notNull()
      .references(() => people.id),
    reopenedAt: instant(),
    reopenedBy: text().references(() => people.id),
    reopenReason: text(),
  },
  (closed) => [uniqueIndex("closed_periods_one").on(closed.period), index("closed_periods_year").on(closed.year)],
);

export type FiguresOf = { events: number; attendance: number };

/**
 * What was changed in a closed month, why and by whom; the next report lists it. `unitPath` is where the event stood in the tree:
 * one that changes its month or unit leaves a row where it went away and one where it came to.
 */
export const corrections = table(
  "corrections",
  {
    id: text().primaryKey(),
    month: text().notNull(),
    eventId: text().references(() => events.id, { onDelete: "set null" }),
    eventTitle: text().notNull(),
    unitPath: text().notNull(),
    before: json<FiguresOf>().notNull(),
    after: json<FiguresOf>().notNull(),
    reason: text().notNull(),
    actorId: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (correction) => [index("corrections_month").on(correction.month, correction.at)],
);

/** Which corrections a report has told: each is told once by the months' reports of a unit, once by its quarters' and once by its years'. */
export const toldCorrections = table(
  "told_corrections",
  {
    correctionId: text()
      .notNull()
      .references(() => corrections.id),
    reportId: text()
      .notNull()
      .references(() => reports.id),
  },
  (told) => [primaryKey({ columns: [told.correctionId, told.reportId] })],
);

/** Each change of a target: the old figure and its date stay. */
export const targetChanges = table(
  "target_changes",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scope: oneOf(targetScopes).notNull(),
    scopeId: text().notNull(),
    measure: oneOf(targetMeasures).notNull(),
    figureBefore: integer(),
    figureAfter: integer(),
    actorId: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (change) => [index("target_changes_year").on(change.year, change.at)],
);

export const reminderReasons = ["behind", "silent", "unreported", "evidence", "group", "other"] as const;

/** What the office asked of a unit: it stands on the unit's desk until it is done with. `address` is a page, without its language. */
export const reminders = table(
  "reminders",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    reason: oneOf(reminderReasons).notNull(),
    message: text().notNull(),
    address: text(),
    sentBy: text()
      .notNull()
      .references(() => people.id),
    sentAt: instant().notNull(),
    doneAt: instant(),
    doneBy: text().references(() => people.id),
  },
  (reminder) => [index("reminders_unit").on(reminder.unitId, reminder.sentAt)],
);

/** A person's own names for addresses of the analysis. */
export const savedViews = table(
  "saved_views",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    address: text().notNull(),
    createdAt: instant().notNull(),
  },
  (view) => [uniqueIndex("saved_views_name").on(view.personId, view.name)],
);
