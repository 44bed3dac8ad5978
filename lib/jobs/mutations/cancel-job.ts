import { eq } from "drizzle-orm";
import { databaseTime } from "@/db/database-time";
import { jobs } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { type Access, grantAccess } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { cancelled } from "../rules";
import { endJob } from "./end-job";

/**
 * Calls off a job: one that waits, or whose worker is silent, at once; one that runs as soon as its worker hears of it, within a second or
 * so. Only who ordered it may, or an administrator; anybody else's is `not_found`. One that has ended stays as it is.
 */
export function cancelJob(access: Access, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transaction<Outcome<{ id: string }>>(async (tx) => {
    const job = await reachJob(tx, access, id);
    if (!job) return { ok: false, reason: "not_found" };
    if ((job.state !== "waiting" && job.state !== "running") || job.cancelAskedAt) return { ok: true, id };
    const now = await databaseTime(tx);
    await tx.update(jobs).set({ cancelAskedAt: now, cancelledBy: access.actor.personId }).where(eq(jobs.id, id));
    const worked = job.state === "running" && job.takenUntil && job.takenUntil >= now;
    if (!worked) await endJob(tx, job, cancelled, now);
    await recordEntry(tx, {
      actor: access.actor,
      action: "job.cancel",
      subject: { kind: "job", id, name: job.kind },
      detail: { kind: job.kind },
    });
    return { ok: true, id };
  });
}

/** An ordered job, locked, of the person who asks; an administrator reaches everybody's. */
async function reachJob(tx: Transaction, { actor }: Access, id: string) {
  const [found] = await locked(tx.select().from(jobs).where(eq(jobs.id, id)));
  if (!found?.personId) return null;
  const own = found.personId === actor.personId;
  return own || grantAccess(actor, "settings.manage") ? found : null;
}
