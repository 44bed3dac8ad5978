import { and, asc, gt, type SQL } from "drizzle-orm";
import { events } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { changeCountedOf } from "./sums";

const sliceSize = 500;

/**
 * Runs a change of every event that meets the condition, a slice of ids at a time, and brings the kept sums along.
 * Locks the events in one order, so that two such changes wait for each other instead of failing.
 */
export async function changeCountedWhere(
  tx: Transaction,
  condition: SQL | undefined,
  change: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  for await (const ids of slicesOf(tx, condition)) await changeCountedOf(tx, ids, () => change(ids));
}

/** The ids of the events that meet a condition, locked, a slice at a time. */
export async function* slicesOf(tx: Transaction, condition: SQL | undefined): AsyncGenerator<string[]> {
  let last = "";
  for (;;) {
    const ids = await sliceAfter(tx, condition, last);
    if (ids.length === 0) return;
    yield ids;
    last = ids.at(-1) ?? last;
  }
}

/** The next of these slices: what need not be done in one transaction takes each in its own. */
export async function sliceAfter(tx: Transaction, condition: SQL | undefined, last: string): Promise<string[]> {
  const slice = await locked(
    tx
      .select({ id: events.id })
      .from(events)
      .where(and(condition, gt(events.id, last)))
      .orderBy(asc(events.id))
      .limit(sliceSize),
  );
  return slice.map((event) => event.id);
}
