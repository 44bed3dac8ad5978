import { index, instant, integer, json, oneOf, table, text, yesNo } from "../columns";
import { batchChanges } from "./batch-changes";
import { people } from "./people";
import { units } from "./units";

/** Recurring work typed once: events of one rule ("said" is what was typed). Each date is an event of its own that names its series. */
export const series = table(
  "series",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    said: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
  },
  (one) => [index("series_unit").on(one.unitId)],
);

/** What a unit keeps to begin its events from: a name and the filled-in fields, without dates. */
export const eventTemplates = table(
  "event_templates",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    name: text().notNull(),
    fields: json<Record<string, string | string[]>>().notNull(),
    version: integer().notNull().default(1),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
  },
  (template) => [index("event_templates_unit").on(template.unitId)],
);

/**
 * What a batch found in one event and the version it left it at: enough to take it back while nobody else has changed it. `back` says,
 * once the batch was taken back, whether this event was.
 */
export type BatchedEvent = { id: string; version: number; before: Record<string, unknown>; back?: boolean };

/** What was asked of a batch, and the events it left out. */
export type AskedBatch = { wish: Record<string, unknown>; left: string[] };

/** One change of many events at once, kept so that it can be taken back. */
export const eventBatches = table(
  "event_batches",
  {
    id: text().primaryKey(),
    change: oneOf(batchChanges).notNull(),
    events: json<BatchedEvent[]>().notNull(),
    asked: json<AskedBatch>(),
    undone: yesNo().notNull().default(false),
    actorId: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (batch) => [index("event_batches_actor").on(batch.actorId, batch.at)],
);
