import type { CorrectedSubject, FiguresOf } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { holdPeriods, readClosedMonths } from "./closed-months";
import { type Correcting, type Counting, touchedBy, writeCorrections } from "./write-corrections";

/** An entry of a register as the reports count it: on its day, for its unit, under everything that sorts it into a figure. */
export type CountedEntry = {
  kind: Exclude<CorrectedSubject, "event">;
  id: string;
  title: string;
  /** "YYYY-MM-DD" */
  on: string;
  unitPath: string;
  sorting: readonly (string | null)[];
  level?: Level | null;
  /** In yuan. */
  amount?: number | null;
};
type Level = NonNullable<FiguresOf["level"]>;

/**
 * Every change of what a register counts passes here, with the entry as it was and as it is to be; undefined where it does not count. In a
 * closed month that takes a coordinator and a reason, and leaves a correction; else it throws `PeriodClosed` (lib/periods/gate.ts makes a
 * refusal of it).
 */
export async function passRegisterGate(
  tx: Transaction,
  by: Correcting,
  before: CountedEntry | undefined,
  after: CountedEntry | undefined,
): Promise<void> {
  await holdPeriods(tx);
  const closed = await readClosedMonths(tx);
  const touched = touchedBy(before && countingOf(before), after && countingOf(after));
  const settled = touched.filter(({ month }) => closed.has(month));
  if (settled.length > 0) await writeCorrections(tx, by, settled);
}

/** An entry as the gates see it. */
export function countingOf({ kind, id, title, on, unitPath, sorting, level, amount }: CountedEntry): Counting {
  const month = on.slice(0, 7);
  const said = { ...(level ? { level } : {}), ...(amount === null || amount === undefined ? {} : { amount }) };
  const figures = { events: 0, counting: 0, attendance: 0, items: 1, ...said };
  return { ...{ kind, id, title, month, unitPath, figures }, mark: JSON.stringify([on, unitPath, sorting]) };
}
