import { type Transaction, transaction } from "@/db/transaction";
import { holdPeriods, readClosedMonths } from "./closed-months";
import { readStates } from "./counted-state";
import {
  type Correcting,
  closedRefusal,
  PeriodClosed,
  type Refusal,
  touchedBy,
  writeCorrections,
} from "./write-corrections";

/**
 * Every change of an event's figures passes here (lib/totals/sums.ts). Called before the change, it gives what is to be called after
 * it: what has changed in closed months takes a coordinator and a reason, and leaves a correction; anything else, and whoever forgot
 * to say who changes, throws `PeriodClosed`.
 */
export async function standAtGate(tx: Transaction, eventIds: string[]) {
  await holdPeriods(tx);
  const closed = await readClosedMonths(tx);
  const before = closed.size > 0 ? await readStates(tx, eventIds) : null;
  return async (by: Correcting | undefined): Promise<void> => {
    if (!before) return;
    const after = await readStates(tx, eventIds);
    const touched = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
      touchedBy(before.get(id), after.get(id)),
    );
    const settled = touched.filter(({ month }) => closed.has(month));
    if (settled.length > 0) await writeCorrections(tx, by, settled);
  };
}

/** The gate for events that are not there yet: throws `PeriodClosed` where one of their months is closed. */
export async function refuseClosedMonths(tx: Transaction, months: readonly string[]): Promise<void> {
  await holdPeriods(tx);
  const closed = await readClosedMonths(tx);
  const found = months.find((month) => closed.has(month));
  if (found) throw new PeriodClosed(closedRefusal(found));
}

/** The refusal in place of a thrown `PeriodClosed`. */
export async function orRefused<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PeriodClosed) return error.refusal;
    throw error;
  }
}

/** A transaction that changes figures: what a closed period stands against is refused like anything else. */
export function countingTransaction<Result>(
  body: (tx: Transaction) => Promise<Result>,
  manner: { long?: boolean } = {},
): Promise<Result | Refusal> {
  return orRefused(() => transaction(body, manner));
}
