import { and, eq, or, type Placeholder } from "drizzle-orm";
import { keptQuery } from "@/db/kept-query";
import { crossSums } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { CrossCell } from "./cross-cells";

const parts = ["scopeId", "pair", "month", "first", "second"] as const;
const cellsAtOnce = 30;
const places = Array.from({ length: cellsAtOnce }, (_, place) => place);
const nameOf = (part: string, place: number) => `${part}${place}`;

/** Every event moves on from what is open: of these differences, the cells that are left without any event go. */
export async function removeEmptied(tx: Transaction, differences: readonly CrossCell[]): Promise<void> {
  const left = differences.filter((cell) => cell.events < 0);
  for (let from = 0; from < left.length; from += cellsAtOnce) {
    // One that has fewer names its last cell again, so that all are one statement.
    const cellAt = (place: number) => left[Math.min(from + place, left.length - 1)] as CrossCell;
    const values = places.flatMap((place) => parts.map((part) => [nameOf(part, place), cellAt(place)[part]]));
    await remove(tx, Object.fromEntries(values));
  }
}

// Cell by cell: of a list of rows SQLite would look for every combination.
const remove = keptQuery(
  places.flatMap((place) => parts.map((part) => nameOf(part, place))),
  (tx, given) => {
    const ofCell = (place: number) =>
      and(
        ...parts.map((part) => eq(crossSums[part], given[nameOf(part, place)] as Placeholder)),
        eq(crossSums.events, 0),
      );
    return tx.delete(crossSums).where(or(...places.map(ofCell)));
  },
);
