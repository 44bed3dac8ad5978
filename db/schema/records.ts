import { index, instant, integer, json, oneOf, primaryKey, table, text } from "../columns";
import { audienceGroups, type levels } from "./catalogue";
import { events } from "./events";
import { evidenceFiles } from "./evidence";
import { people } from "./people";

export const countingMethods = ["sign_in", "tally", "estimate"] as const;
export const onlineMeasures = ["views", "viewers", "peak"] as const;
export const decisions = ["approved", "returned"] as const;

/** Whether the evidence of a record is what its kind of event asks for; "accepted": the coordinator did without, with a reason. */
export const evidenceStates = ["complete", "missing", "accepted"] as const;

/** A report of the press as the unit names it. Records from before level and date were asked for have neither. */
export type MediaLink = {
  title: string;
  outlet: string;
  url: string;
  level?: (typeof levels)[number] | undefined;
  publishedOn?: string | undefined;
};

/**
 * What a unit reports of a held event (活动记录). `version` rises with each change of substance, be it of figures, evidence or time;
 * the last `evidenceVersions` of them changed evidence alone, which a form of words and figures need not have seen.
 */
export const records = table("records", {
  eventId: text()
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  countedBy: oneOf(countingMethods),
  summary: text().notNull().default(""),
  mediaLinks: json<MediaLink[]>().notNull(),
  evidence: oneOf(evidenceStates).notNull().default("complete"),
  version: integer().notNull().default(1),
  evidenceVersions: integer().notNull().default(0),
  submittedAt: instant(),
  submittedBy: text().references(() => people.id),
  updatedAt: instant().notNull(),
});

/** Participations on site by audience group: claimed and approved. No row, or null, is "not applicable"; zero is zero. */
export const attendance = table(
  "attendance",
  {
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => audienceGroups.id),
    claimed: integer(),
    approved: integer(),
  },
  (figure) => [primaryKey({ columns: [figure.eventId, figure.groupId] }), index("attendance_group").on(figure.groupId)],
);

/** Online views by platform and kind of figure; never added to attendance. */
export const onlineViews = table(
  "online_views",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    platform: text().notNull(),
    measure: oneOf(onlineMeasures).notNull(),
    claimed: integer().notNull(),
    approved: integer(),
    takenOn: text(),
    /** The screenshot the figure was read from; who removes one takes it out here first. */
    screenshotId: text().references(() => evidenceFiles.id),
  },
  (views) => [index("online_views_event").on(views.eventId), index("online_views_screenshot").on(views.screenshotId)],
);

export type DecidedFigures = { attendance: Record<string, number>; online: Record<string, number> };

/** A coordinator's decisions on a record; each names the record version it judged. */
export const reviews = table(
  "reviews",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    recordVersion: integer().notNull(),
    decision: oneOf(decisions).notNull(),
    reason: text(),
    figures: json<DecidedFigures | null>(),
    reviewerId: text()
      .notNull()
      .references(() => people.id),
    decidedAt: instant().notNull(),
  },
  (review) => [index("reviews_event").on(review.eventId, review.decidedAt)],
);
