import { newId } from "@/db/ids";
import { corrections } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { holdPeriods, readClosedMonths } from "./closed-months";
import { type CountedState, nothing, readStates } from "./counted-state";

/** Who changes figures, and why they change those of a closed month. */
export type Correcting = { access: Access; reason: string | undefined };
type Refusal = { ok: false; reason: string; field?: string };

/** Thrown inside a transaction, so that nothing of it is kept; `orRefused` makes a refusal of it. */
export class PeriodClosed extends Error {
  constructor(readonly refusal: Refusal) {
    super(`A closed period: ${refusal.reason}`);
  }
}

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
    const touched = eventIds.flatMap((id) => touchedBy(before.get(id), after.get(id)));
    const settled = touched.filter(({ month }) => closed.has(month));
    if (settled[0]) await writeCorrections(tx, by, settled);
  };
}

/** The gate for events that are not there yet: throws `PeriodClosed` where one of their months is closed. */
export async function refuseClosedMonths(tx: Transaction, months: readonly string[]): Promise<void> {
  await holdPeriods(tx);
  const closed = await readClosedMonths(tx);
  const found = months.find((month) => closed.has(month));
  if (found) throw new PeriodClosed(closedRefusal(found));
}

function closedRefusal(closed: string): Refusal {
  const [year, month] = closed.split("-").map(Number);
  return { ok: false, reason: `period_closed?year=${year}&month=${month}` };
}

type Touched = {
  month: string;
  unitPath: string;
  event: CountedState;
  before: CountedState["figures"];
  after: CountedState["figures"];
};

/** Where a change of one event is seen: one place, or where it went away and where it came to. */
function touchedBy(before: CountedState | undefined, after: CountedState | undefined): Touched[] {
  if (before?.mark === after?.mark) return [];
  const places = [before, after].filter((state) => state !== undefined);
  const same = (one: CountedState | undefined, other: CountedState) =>
    one?.month === other.month && one.unitPath === other.unitPath;
  const distinct = places.filter((state, place) => place === 0 || !same(places[0], state));
  return distinct.map((event) => ({
    ...{ month: event.month, unitPath: event.unitPath, event },
    before: before && same(before, event) ? before.figures : nothing,
    after: after && same(after, event) ? after.figures : nothing,
  }));
}

async function writeCorrections(tx: Transaction, by: Correcting | undefined, touched: Touched[]): Promise<void> {
  if (!by || reachOf(by.access.actor.role, "periods.close") === null)
    throw new PeriodClosed(closedRefusal(touched[0]?.month ?? ""));
  const { access, reason } = by;
  if (!reason) {
    const [year, month] = (touched[0]?.month ?? "").split("-").map(Number);
    const asked = `correction_reason_required?year=${year}&month=${month}`;
    throw new PeriodClosed({ ok: false, reason: asked, field: "correctionReason" });
  }
  const at = new Date();
  await tx.insert(corrections).values(
    touched.map(({ event, ...seen }) => ({
      ...{ id: newId(), ...seen, eventId: event.id, eventTitle: event.title },
      ...{ reason, actorId: access.actor.personId, at },
    })),
  );
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
export function countingTransaction<Result>(body: (tx: Transaction) => Promise<Result>): Promise<Result | Refusal> {
  return orRefused(() => transaction(body));
}
