import { and, asc, eq, inArray, or } from "drizzle-orm";
import { bulkInsert } from "@/db/bulk-insert";
import type { Database } from "@/db/connection";
import { withoutIndexes } from "@/db/indexes-aside";
import { insertMany } from "@/db/insert-many";
import { crossSums, events, sums, units } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { scopesOf } from "@/lib/co-hosts/rules";
import { standAtGate } from "@/lib/periods/gate";
import type { Correcting } from "@/lib/periods/write-corrections";
import { addToCrossSums, addToSums } from "./add-to-sums";
import { type Cell, type Counted, cellsOf, netOf } from "./cells";
import { readCounted } from "./counted";
import { type CrossCell, crossCellsOf, netCrossOf } from "./cross-cells";
import { Tally } from "./tally";

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
 * Computes all sums anew from the events. Unit by unit, each after those below it, so that the cells of a unit are whole and written as
 * soon as it is left, in the order of their keys, and memory holds those of a branch of the tree. For the demo loader and for a database
 * from before the sums were kept: on PostgreSQL others wait for the sums until it is done.
 */
export async function rebuildSums(tx: Transaction, progress?: (done: number) => void): Promise<void> {
  await tx.delete(sums);
  await tx.delete(crossSums);
  await withoutIndexes(tx, [sums, crossSums], () => addUp(tx, progress), { keys: true });
}

async function addUp(tx: Transaction, progress: ((done: number) => void) | undefined): Promise<void> {
  const tally = new Tally();
  const waiting: { sums: Cell[]; crossSums: CrossCell[] } = { sums: [], crossSums: [] };
  const write = async () => {
    await bulkInsert(tx, sums, waiting.sums.splice(0));
    await bulkInsert(tx, crossSums, waiting.crossSums.splice(0));
  };
  const take = async (scopeId?: string) => {
    const taken = tally.take(scopeId);
    for (const cell of taken.sums) waiting.sums.push(cell);
    for (const cell of taken.crossSums) waiting.crossSums.push(cell);
    if (waiting.sums.length >= cellsAtOnce) await write();
  };
  let done = 0;
  let open: string[] = [];
  for await (const slice of eventsByUnit(tx)) {
    for (const event of slice) {
      const scopes = scopesOf(event.unitPath);
      while (open.length > 0 && !open.every((scopeId, depth) => scopes[depth] === scopeId)) await take(open.pop());
      open = scopes;
      tally.add(event);
    }
    done += slice.length;
    progress?.(done);
  }
  // The last branch; and what units held with others, which may have been left before.
  await take();
  await write();
}

const cellsAtOnce = 50_000;

/** What the sums see of all events, those of a branch of the tree one after another. */
async function* eventsByUnit(tx: Transaction): AsyncGenerator<Counted[]> {
  const tree = await tx.select({ id: units.id, path: units.path }).from(units);
  // Put in order here: a database may sort by the rules of a language, which do not keep branches together.
  const inOrder = tree.sort((one, other) => (one.path < other.path ? -1 : 1));
  let waiting: string[] = [];
  for (const unit of inOrder) {
    const found = await tx.select({ id: events.id }).from(events).where(eq(events.unitId, unit.id));
    waiting.push(...found.map((event) => event.id));
    for (; waiting.length >= eventsAtOnce; waiting = waiting.slice(eventsAtOnce))
      yield inBranches(await readCounted(tx, waiting.slice(0, eventsAtOnce)));
  }
  yield inBranches(await readCounted(tx, waiting));
}

const eventsAtOnce = 500;

const inBranches = (found: Counted[]) =>
  found.sort((one, other) => (one.unitPath === other.unitPath ? 0 : one.unitPath < other.unitPath ? -1 : 1));

export type YearMonth = { year: number; month: number };

/** The months in which events begin, the earliest first. */
export function monthsOfEvents(at: Database): Promise<YearMonth[]> {
  return at
    .selectDistinct({ year: events.year, month: events.month })
    .from(events)
    .orderBy(asc(events.year), asc(events.month));
}

/** All cells of the events of one month, as a computation from the events gives them. */
export async function cellsOfMonth(at: Database, { year, month }: YearMonth, progress?: (more: number) => void) {
  const cells = new Map<string, Cell>();
  const crossCells = new Map<string, CrossCell>();
  const found = await at
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.year, year), eq(events.month, month)));
  for (let from = 0; from < found.length; from += 500) {
    const ids = found.slice(from, from + 500).map((event) => event.id);
    for (const counted of await readCounted(at, ids)) {
      cellsOf(counted, 1, cells);
      crossCellsOf(counted, 1, crossCells);
    }
    progress?.(ids.length);
  }
  return { cells, crossCells };
}

async function bringAlong(tx: Transaction, before: Counted[], after: Counted[]): Promise<void> {
  const crossed = netCrossOf(before, after);
  await insertMany(tx, sums, netOf(before, after), { conflict: addToSums });
  await insertMany(tx, crossSums, crossed, { conflict: addToCrossSums });
  const left = crossed.filter((cell) => cell.events < 0);
  for (let from = 0; from < left.length; from += cellsPerRemoval)
    await removeEmptied(tx, left.slice(from, from + cellsPerRemoval));
}

const cellsPerRemoval = 100;

/** Every event moves on from what is open: the cells it leaves without any event go. */
async function removeEmptied(tx: Transaction, cells: CrossCell[]): Promise<void> {
  const { scopeId, pair, month, first, second, events: left } = crossSums;
  // Cell by cell: of a list of rows SQLite would look for every combination.
  const ofCell = (cell: CrossCell) =>
    and(
      ...[eq(scopeId, cell.scopeId), eq(pair, cell.pair), eq(month, cell.month), eq(first, cell.first)],
      ...[eq(second, cell.second), eq(left, 0)],
    );
  await tx.delete(crossSums).where(or(...cells.map(ofCell)));
}
