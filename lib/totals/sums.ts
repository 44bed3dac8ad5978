import { and, asc, eq, inArray } from "drizzle-orm";
import { bulkInsert } from "@/db/bulk-insert";
import type { Database } from "@/db/connection";
import { withoutIndexes } from "@/db/indexes-aside";
import { insertMany } from "@/db/insert-many";
import { keptQueryOfIds } from "@/db/kept-query";
import { crossSums, events, sums } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { scopesOf } from "@/lib/co-hosts/rules";
import { standAtGate } from "@/lib/periods/gate";
import type { Correcting } from "@/lib/periods/write-corrections";
import { addToCrossSums, addToSums } from "./add-to-sums";
import { type Cell, type Counted, cellsOf, netOf } from "./cells";
import { readCounted } from "./counted";
import { type CrossCell, crossCellsOf, netCrossOf } from "./cross-cells";
import { removeEmptied } from "./remove-emptied";
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
  await lockEvents(tx, [eventId]);
  const pass = await standAtGate(tx, [eventId]);
  const before = await readCounted(tx, [eventId]);
  const result = await change();
  await pass(by);
  await bringAlong(tx, before, await readCounted(tx, [eventId]));
  return result;
}

const lockEvents = keptQueryOfIds((tx, ids) =>
  locked(tx.select({ id: events.id }).from(events).where(inArray(events.id, ids)).orderBy(asc(events.id))),
);

/**
 * The same for many events at once, a slice of ids at a time (a campaign stops counting, a unit moves). Locks their rows. Never for
 * events of closed months: corrections are made one by one.
 */
export async function changeCountedOf(
  tx: Transaction,
  eventIds: string[],
  change: () => Promise<unknown>,
): Promise<void> {
  await lockEvents(tx, eventIds);
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
export async function rebuildSums(
  tx: Transaction,
  progress?: (done: number) => void,
  eventsAtOnce = 500,
): Promise<void> {
  await tx.delete(sums);
  await tx.delete(crossSums);
  const places = await placesOfEvents(tx);
  await withoutIndexes(tx, [sums, crossSums], () => addUp(tx, { places, eventsAtOnce, progress }), { keys: true });
}

type Place = { unitId: string; unitPath: string };
type Adding = { places: Place[]; eventsAtOnce: number; progress: ((done: number) => void) | undefined };

async function addUp(tx: Transaction, { places, eventsAtOnce, progress }: Adding): Promise<void> {
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
  const moved = unitsAtSeveralPlaces(places);
  let done = 0;
  let open: string[] = [];
  for await (const slice of eventsByPlace(tx, places, eventsAtOnce)) {
    for (const event of slice) {
      const scopes = scopesOf(event.unitPath);
      while (open.length > 0 && !open.every((scopeId, depth) => scopes[depth] === scopeId)) {
        const left = open.pop();
        if (left !== undefined && !moved.has(left)) await take(left);
      }
      open = scopes;
      tally.add(event);
    }
    done += slice.length;
    progress?.(done);
  }
  // The last branch; units that have moved; and what units held with others, which may have been left before.
  await take();
  await write();
}

const cellsAtOnce = 50_000;

/**
 * Where events stand, a branch of the tree after the other: the place each event keeps, which is not its unit's any more where the unit has
 * moved since.
 */
async function placesOfEvents(tx: Transaction): Promise<Place[]> {
  const places = await tx.selectDistinct({ unitId: events.unitId, unitPath: events.unitPath }).from(events);
  // Put in order here: a database may sort by the rules of a language, which do not keep branches together.
  return places.sort((one, other) => (one.unitPath < other.unitPath ? -1 : 1));
}

/** The units that events stand below in more than one place: they are not done with when one of them is left. */
function unitsAtSeveralPlaces(places: Place[]): Set<string> {
  const above = new Map<string, string>();
  const several = new Set<string>();
  for (const { unitPath } of places) {
    const scopes = scopesOf(unitPath);
    for (const [depth, scopeId] of scopes.entries()) {
      const path = scopes.slice(0, depth).join("/");
      if ((above.get(scopeId) ?? path) !== path) several.add(scopeId);
      above.set(scopeId, path);
    }
  }
  return several;
}

/** What the sums see of all events, those of a place one after another. */
async function* eventsByPlace(tx: Transaction, places: Place[], atOnce: number): AsyncGenerator<Counted[]> {
  let waiting: string[] = [];
  for (const { unitId, unitPath } of places) {
    const here = and(eq(events.unitId, unitId), eq(events.unitPath, unitPath));
    const found = await tx.select({ id: events.id }).from(events).where(here);
    waiting.push(...found.map((event) => event.id));
    for (; waiting.length >= atOnce; waiting = waiting.slice(atOnce))
      yield inBranches(await readCounted(tx, waiting.slice(0, atOnce)));
  }
  yield inBranches(await readCounted(tx, waiting));
}

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
  await removeEmptied(tx, crossed);
}
