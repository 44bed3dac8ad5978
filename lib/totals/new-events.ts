import { type Insertion, insertionsOf, runInsertions } from "@/db/insert-many";
import { crossSums, sums } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { refuseClosedMonths } from "@/lib/periods/gate";
import { addToCrossSums, addToSums } from "./add-to-sums";
import { type Cell, type Counted, cellsOf, inOrder } from "./cells";
import { type CrossCell, crossCellsOf, crossInOrder } from "./cross-cells";

/** What many new events add to the kept sums: the months they count in, and the statements that add them. */
export type NewSums = { months: string[]; insertions: Insertion[] };

/** Made before the transaction that writes the events; `turn` lets others have theirs. */
export async function sumsOfNew(events: Iterable<Counted>, turn: () => Promise<void>): Promise<NewSums> {
  const cells = new Map<string, Cell>();
  const crossCells = new Map<string, CrossCell>();
  const months = new Set<string>();
  for (const event of events) {
    cellsOf(event, 1, cells);
    crossCellsOf(event, 1, crossCells);
    months.add(event.startsOn.slice(0, 7));
    await turn();
  }
  const insertions: Insertion[] = [];
  for (const insertion of insertionsOf(sums, inOrder(cells), { conflict: addToSums })) {
    insertions.push(insertion);
    await turn();
  }
  insertions.push(...insertionsOf(crossSums, crossInOrder(crossCells), { conflict: addToCrossSums }));
  return { months: [...months], insertions };
}

/**
 * Writes events that were not there before, and what they add to the kept sums: like `changeCountedOf`, but with nothing left to be read or
 * added up while others wait. Nothing comes into a closed month this way.
 */
export async function insertCounted(tx: Transaction, added: NewSums, insert: () => Promise<unknown>): Promise<void> {
  await refuseClosedMonths(tx, added.months);
  await insert();
  await runInsertions(tx, added.insertions);
}
