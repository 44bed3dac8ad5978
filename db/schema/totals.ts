import { instant, integer, oneOf, primaryKey, table, text, uniqueIndex, yesNo } from "../columns";
import { eventStatuses } from "./events";

export const targetScopes = ["programme", "unit", "audience_group", "campaign", "month"] as const;
export const targetMeasures = ["events", "attendance"] as const;

/** A figure to reach in a year. `scopeId` is empty for the whole programme, and "01" to "12" for its months. */
export const targets = table(
  "targets",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scope: oneOf(targetScopes).notNull(),
    scopeId: text().notNull().default(""),
    measure: oneOf(targetMeasures).notNull(),
    figure: integer().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (target) => [uniqueIndex("targets_one").on(target.year, target.scope, target.scopeId, target.measure)],
);

export const dimensions = ["total", "unit", "campaign", "kind", "group", "online", "co_host"] as const;

/**
 * Sums kept in the same transaction as the events they add up (lib/totals/sums.ts).
 * `scopeId`: a unit, with what is below it; `period`: a month "2026-09" or a day "2026-09-14"; `key`: the unit directly
 * below (or the scope itself), campaign, kind, audience group, online measure, or the unit that held approved events led by another
 * (lib/co-hosts/rules.ts); `claimed`/`approved`: attendance, or online figures.
 */
export const sums = table(
  "sums",
  {
    scopeId: text().notNull(),
    dimension: oneOf(dimensions).notNull(),
    period: text().notNull(),
    key: text().notNull(),
    status: oneOf(eventStatuses).notNull(),
    counts: yesNo().notNull(),
    events: integer().notNull(),
    claimed: integer().notNull(),
    approved: integer().notNull(),
  },
  (sum) => [primaryKey({ columns: [sum.scopeId, sum.dimension, sum.period, sum.key, sum.status, sum.counts] })],
);

/**
 * Sums of the approved events by two dimensions at once and month, kept as `sums` are: what the analysis reads. And the same of the
 * submitted and the published ones. `pair` names the two in the order of lib/analysis/dimensions.ts ("street.kind", "published:street.kind"); a key of
 * "" is what has none. A unit keeps what is held below it; its own events are read themselves, but for the topmost unit's
 * (lib/totals/cross-cells.ts).
 */
export const crossSums = table(
  "cross_sums",
  {
    scopeId: text().notNull(),
    pair: text().notNull(),
    month: text().notNull(),
    first: text().notNull(),
    second: text().notNull(),
    events: integer().notNull(),
    claimed: integer().notNull(),
    approved: integer().notNull(),
  },
  (sum) => [primaryKey({ columns: [sum.scopeId, sum.pair, sum.month, sum.first, sum.second] })],
);
