import { and, asc, eq, inArray } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { crossSums, events, sums } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Correcting, standAtGate } from "@/lib/periods/gate";
import { addToCrossSums, addToSums } from "./add-to-sums";
import { type Cell, type Counted, cellsOf, inOrder, netOf } from "./cells";
import { readCounted } from "./counted";
import { type CrossCell, crossCellsOf, crossInOrder, netCrossOf } from "./cross-cells";

/**
 * Runs a change of one event and brings the kept sums along, in the same transaction. Every write that touches an event's status,
 * date, unit, campaign, kind, street, venue, format, audience or figures goes through here. Locks the event's row. `by` says who changes
 * it and, in a closed month, why: without it nothing that is closed can change (lib/periods/gate.ts).
 */
export async function changeCounted<Result>(
  tx: Transaction,
  eventId: string,
  change: () => Promise<Result>,
  by?: Correcting,
): Promise<Result> {
  await locked(tx.select({ id: events.id }).from(events).where(eq(events.id, eventId)));
  const pass = await standAtGate(tx, [eventId]);
  const before = await readCounted(tx, [eventId]);
  const result = await change();
  await pass(by);
  await bringAlong(tx, before, await readCounted(tx, [eventId]));
  return result;
}

/**
 * The same for many events at once, a slice of ids at a time (a campaign stops counting, a unit moves). Locks their rows. Never for
 * events of closed months: corrections are made one by one.
 */
export async function changeCountedOf(
  tx: Transaction,
  eventIds: string[],
  change: () => Promise<unknown>,
): Promise<void> {
  await locked(tx.select({ id: events.id }).from(events).where(inArray(events.id, eventIds)).orderBy(asc(events.id)));
  const pass = await standAtGate(tx, eventIds);
  const before = await readCounted(tx, eventIds);
  await change();
  await pass(undefined);
  await bringAlong(tx, before, await readCounted(tx, eventIds));
}

/**
 * Computes all sums anew from the events. Month by month, since no cell reaches over two: each is then written once, whatever
 * the number of events, and memory holds one month. For the demo loader and for a database from before the sums were kept.
 */
export async function rebuildSums(tx: Transaction, progress?: (done: number) => void): Promise<void> {
  await tx.delete(sums);
  await tx.delete(crossSums);
  let done = 0;
  for (const month of await monthsOfEvents(tx)) {
    const { cells, crossCells } = await cellsOfMonth(tx, month, (more) => {
      done += more;
      progress?.(done);
    });
    await insertMany(tx, sums, inOrder(cells));
    await insertMany(tx, crossSums, crossInOrder(crossCells));
  }
}

export type YearMonth = { year: number; month: number };

/** The months in which events begin, the earliest first. */
export function monthsOfEvents(tx: Transaction): Promise<YearMonth[]> {
  return tx
    .selectDistinct({ year: events.year, month: events.month })
    .from(events)
    .orderBy(asc(events.year), asc(events.month));
}

/** All cells of the events of one month, as a computation from the events gives them. */
export async function cellsOfMonth(tx: Transaction, { year, month }: YearMonth, progress?: (more: number) => void) {
  const cells = new Map<string, Cell>();
  const crossCells = new Map<string, CrossCell>();
  const found = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.year, year), eq(events.month, month)));
  for (let from = 0; from < found.length; from += 500) {
    const ids = found.slice(from, from + 500).map((event) => event.id);
    for (const counted of await readCounted(tx, ids)) {
      cellsOf(counted, 1, cells);
      crossCellsOf(counted, 1, crossCells);
    }
    progress?.(ids.length);
  }
  return { cells, crossCells };
}

async function bringAlong(tx: Transaction, before: Counted[], after: Counted[]): Promise<void> {
  await insertMany(tx, sums, netOf(before, after), addToSums);
  await insertMany(tx, crossSums, netCrossOf(before, after), addToCrossSums);
}
