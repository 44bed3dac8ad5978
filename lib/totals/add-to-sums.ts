import { sql } from "drizzle-orm";
import { crossSums, sums } from "@/db/schema";

// Cells are inserted in one order by all writers, and the sums of two dimensions after the others, so that two of them cannot wait for
// each other.

/** What becomes of a cell that is kept already: it grows by what is inserted. */
export const addToSums = sql`on conflict (scope_id, dimension, period, key, status, counts) do update set
  events = ${sums}.events + excluded.events,
  claimed = ${sums}.claimed + excluded.claimed,
  approved = ${sums}.approved + excluded.approved`;

/** The same for the sums of two dimensions. */
export const addToCrossSums = sql`on conflict (scope_id, pair, month, first, second) do update set
  events = ${crossSums}.events + excluded.events,
  claimed = ${crossSums}.claimed + excluded.claimed,
  approved = ${crossSums}.approved + excluded.approved`;
