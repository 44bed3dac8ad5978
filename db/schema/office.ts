import { index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from "../columns";
import type { levels } from "./catalogue";
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

export type FiguresOf = {
  events: number;
  counting: number;
  attendance: number;
  /** Of an entry of a register: 1 where it counts, with its level or its yuan where it has any. */
  items?: number;
  level?: (typeof levels)[number];
  amount?: number;
};

/** What a correction can be of: an event, or an entry of a register, of which `items` says whether it counts (1) or not (0). */
export const correctedSubjects = ["event", "grant", "media_report", "award", "milestone"] as const;
export type CorrectedSubject = (typeof correctedSubjects)[number];

/**
 * What was changed in a closed month, why and by whom; the next report lists it. `unitPath` is where the event stood in the tree:
 * one that changes its month or unit leaves a row where it went away and one where it came to.
 */
export const corrections = table(
  "corrections",
  {
    id: text().primaryKey(),
    month: text().notNull(),
    subject: oneOf(correctedSubjects).notNull().default("event"),
    /** The row that was corrected, which may be gone since; null in corrections from before anything but events could be. */
    subjectId: text(),
    eventId: text().references(() => events.id, { onDelete: "set null" }),
    /** What the event or entry is called. */
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

/** What the office asks units about, as a reminder. */
export const reminderReasons = ["behind", "silent", "unreported", "evidence", "group", "street", "month"] as const;
/** All that the office tells a unit: reminders, and figures that were corrected. */
export const deskMessageReasons = [...reminderReasons, "corrected"] as const;

/** A figure a decision changed: what was claimed, what was approved. `name` is that of the group or platform then. */
export type ChangedFigure = { name: string; nameEn: string | null; claimed: number; approved: number };

/**
 * What the office told a unit: it stands on the unit's desk until somebody there has done with it. `about` is what a reminder is
 * about beside its reason (a group, a street, a month), or the decision; `day` the local date it was sent on: told twice is once.
 */
export const deskMessages = table(
  "desk_messages",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    reason: oneOf(deskMessageReasons).notNull(),
    about: text().notNull().default(""),
    day: text().notNull(),
    message: text().notNull(),
    eventId: text().references(() => events.id, { onDelete: "cascade" }),
    figures: json<ChangedFigure[] | null>(),
    sentBy: text()
      .notNull()
      .references(() => people.id),
    sentAt: instant().notNull(),
    doneAt: instant(),
    doneBy: text().references(() => people.id),
  },
  (message) => [
    uniqueIndex("desk_messages_once").on(message.unitId, message.reason, message.about, message.day),
    index("desk_messages_unit").on(message.unitId, message.sentAt),
    index("desk_messages_event").on(message.eventId),
  ],
);

export const mailStates = ["pending", "sending", "sent", "failed"] as const;

/**
 * Mail on its way out, only where mail is set up. Who sends takes a row for a while (`takenUntil`, `takenBy`), sends outside any
 * transaction and writes what came of it. A row taken and never settled is not sent again: nobody knows whether it went out.
 */
export const outbox = table(
  "outbox",
  {
    id: text().primaryKey(),
    messageId: text()
      .notNull()
      .references(() => deskMessages.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    address: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    state: oneOf(mailStates).notNull().default("pending"),
    attempts: integer().notNull().default(0),
    dueAt: instant().notNull(),
    takenBy: text(),
    takenUntil: instant(),
    failure: text(),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (mail) => [
    uniqueIndex("outbox_once").on(mail.messageId, mail.personId),
    index("outbox_due").on(mail.state, mail.dueAt),
  ],
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
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (view) => [uniqueIndex("saved_views_name").on(view.personId, view.name)],
);
