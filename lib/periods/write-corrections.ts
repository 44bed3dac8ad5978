import { newId } from "@/db/ids";
import { type CorrectedSubject, corrections, type FiguresOf } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";

/** Who changes figures, and why they change those of a closed month. */
export type Correcting = { access: Access; reason: string | undefined };
export type Refusal = { ok: false; reason: string; field?: string };

/** Thrown inside a transaction, so that nothing of it is kept; `orRefused` makes a refusal of it. */
export class PeriodClosed extends Error {
  constructor(readonly refusal: Refusal) {
    super(`A closed period: ${refusal.reason}`);
  }
}

/** Something as figures see it: where and when it counts, and with what. */
export type Counting = {
  kind: CorrectedSubject;
  id: string;
  title: string;
  month: string;
  unitPath: string;
  figures: FiguresOf;
  /** Two states with the same mark are in all figures the same. */
  mark: string;
};

export type Touched = Pick<Counting, "kind" | "id" | "title" | "month" | "unitPath"> & {
  before: FiguresOf;
  after: FiguresOf;
};

/** Where a change of one thing is seen: one place, or where it went away and where it came to. */
export function touchedBy(before: Counting | undefined, after: Counting | undefined): Touched[] {
  if (before?.mark === after?.mark) return [];
  const places = [before, after].filter((state) => state !== undefined);
  const same = (one: Counting | undefined, other: Counting) =>
    one?.month === other.month && one.unitPath === other.unitPath;
  const distinct = places.filter((state, place) => place === 0 || !same(places[0], state));
  return distinct.map((state) => ({
    ...{ kind: state.kind, id: state.id, title: state.title, month: state.month, unitPath: state.unitPath },
    before: before && same(before, state) ? before.figures : noneOf(state.figures),
    after: after && same(after, state) ? after.figures : noneOf(state.figures),
  }));
}

/** The same figures, all of them zero. */
export function noneOf(figures: FiguresOf): FiguresOf {
  return { events: 0, counting: 0, attendance: 0, ...(figures.items === undefined ? {} : { items: 0 }) };
}

/** Why nobody but a coordinator changes what a closed month ("2026-03") holds. */
export function closedRefusal(closed: string): Refusal {
  const [year, month] = closed.split("-").map(Number);
  return { ok: false, reason: `period_closed?year=${year}&month=${month}` };
}

/** Writes down what has changed in closed months. Throws `PeriodClosed` unless a coordinator says why. */
export async function writeCorrections(
  tx: Transaction,
  by: Correcting | undefined,
  touched: readonly Touched[],
): Promise<void> {
  const first = touched[0]?.month ?? "";
  if (!by || reachOf(by.access.actor.role, "periods.close") === null) throw new PeriodClosed(closedRefusal(first));
  const { access, reason } = by;
  if (!reason) {
    const [year, month] = first.split("-").map(Number);
    const asked = `correction_reason_required?year=${year}&month=${month}`;
    throw new PeriodClosed({ ok: false, reason: asked, field: "correctionReason" });
  }
  const at = new Date();
  await tx.insert(corrections).values(
    touched.map(({ kind, id, title, ...seen }) => ({
      ...{ id: newId(), ...seen, subject: kind, subjectId: id, eventId: kind === "event" ? id : null },
      ...{ eventTitle: title, reason, actorId: access.actor.personId, at },
    })),
  );
}
