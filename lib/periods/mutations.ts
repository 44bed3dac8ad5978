import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { closedPeriods } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import { lockPeriods } from "./closed-months";
import type { ClosePeriodInput, ReopenPeriodInput } from "./input";
import { isOver } from "./rules";

type Closer = Access<"periods.close">;

/**
 * Closes a month, quarter or year for the whole programme: from then on its figures change only by corrections (lib/periods/gate.ts).
 * Sending it twice closes it once. Refuses with `not_found` (without reach over all of it) or `period_not_over`.
 */
export function closePeriod(access: Closer, { period }: ClosePeriodInput): Promise<Outcome<{ period: string }>> {
  return transaction(async (tx) => {
    if (!reachesAll(access)) return { ok: false as const, reason: "not_found" };
    const now = new Date();
    if (!isOver(period, localDate(now))) return { ok: false as const, reason: "period_not_over" };
    await lockPeriods(tx);
    const known = await findPeriod(tx, period);
    if (known && !known.reopenedAt) return { ok: true as const, period };
    const closing = { closedAt: now, closedBy: access.actor.personId };
    if (known) {
      await tx
        .update(closedPeriods)
        .set({ ...closing, reopenedAt: null, reopenedBy: null, reopenReason: null })
        .where(eq(closedPeriods.id, known.id));
    } else {
      await tx.insert(closedPeriods).values({ id: newId(), period, year: Number(period.slice(0, 4)), ...closing });
    }
    await recordEntry(tx, { actor: access.actor, action: "period.close", subject: subjectOf(period) });
    return { ok: true as const, period };
  });
}

/** Opens a closed period again, with the reason. Refuses with `not_found`. */
export function reopenPeriod(
  access: Closer,
  { period, reason }: ReopenPeriodInput,
): Promise<Outcome<{ period: string }>> {
  return transaction(async (tx) => {
    await lockPeriods(tx);
    const known = reachesAll(access) ? await findPeriod(tx, period) : undefined;
    if (!known) return { ok: false as const, reason: "not_found" };
    if (known.reopenedAt) return { ok: true as const, period };
    await tx
      .update(closedPeriods)
      .set({ reopenedAt: new Date(), reopenedBy: access.actor.personId, reopenReason: reason })
      .where(eq(closedPeriods.id, known.id));
    const entry = { actor: access.actor, action: "period.reopen", subject: subjectOf(period), detail: { reason } };
    await recordEntry(tx, entry);
    return { ok: true as const, period };
  });
}

async function findPeriod(tx: Transaction, period: string) {
  const [found] = await locked(tx.select().from(closedPeriods).where(eq(closedPeriods.period, period)));
  return found;
}

function subjectOf(period: string) {
  return { kind: "period", id: period, name: period };
}
