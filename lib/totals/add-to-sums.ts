import { getTableName } from "drizzle-orm";
import { crossSums, sums } from "@/db/schema";

// Cells are inserted in one order by all writers, and the sums of two dimensions after the others, so that two of them cannot wait for
// each other.

/** Each figure grows by what is inserted. */
const grown = (table: typeof sums | typeof crossSums) =>
  ["events", "claimed", "approved"]
    .map((figure) => `${figure} = "${getTableName(table)}".${figure} + excluded.${figure}`)
    .join(", ");

/** What becomes of a cell that is kept already: it grows by what is inserted. */
export const addToSums = `on conflict (scope_id, dimension, period, key, status, counts) do update set ${grown(sums)}`;

/** The same for the sums of two dimensions. */
export const addToCrossSums = `on conflict (scope_id, pair, month, first, second) do update set ${grown(crossSums)}`;
