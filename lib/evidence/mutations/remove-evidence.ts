import { eq } from "drizzle-orm";
import { evidenceFiles, onlineViews } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import type { FileInput } from "../input";
import { changeEvidence, evidenceTransaction, refusalToChange } from "./change-evidence";
import { fileOf } from "./file-of";
import { discardFiles, loosen } from "./loose-files";
import { hasOwnEntry } from "./own-entry";

type Reporter = Access<"records.manage">;

/**
 * Removes a file for good, from the store as well. The same removal sent twice finds its own work done. Refuses with `not_found`,
 * `version_conflict`, `wrong_status`, `not_begun`, `evidence_period_closed`.
 */
export async function removeEvidence(access: Reporter, input: FileInput): Promise<{ ok: true; id: string } | Refusal> {
  const removed = await evidenceTransaction((tx) => remove(tx, access, input));
  if (removed.ok) await discardFiles([input.id]);
  return removed.ok ? { ok: true, id: input.eventId } : removed;
}

async function remove(tx: Transaction, access: Reporter, input: FileInput): Promise<{ ok: true } | Refusal> {
  const event = await reachEvent(tx, access, input.eventId);
  if (!event) return refused("not_found");
  const file = await fileOf(tx, input);
  if (!file) {
    const done = { action: "evidence.remove", eventId: event.id, file: input.id } as const;
    return (await hasOwnEntry(tx, access, done)) ? { ok: true } : refused("not_found");
  }
  if (file.version !== input.version) return refused("version_conflict");
  const refusal = refusalToChange(event);
  if (refusal) return refused(refusal);
  await changeEvidence(tx, access, event, async () => {
    await tx.update(onlineViews).set({ screenshotId: null }).where(eq(onlineViews.screenshotId, file.id));
    await tx.delete(evidenceFiles).where(eq(evidenceFiles.id, file.id));
    await loosen(tx, file.id);
  });
  const detail = { kind: file.kind, file: file.id };
  await recordEntry(tx, { actor: access.actor, action: "evidence.remove", subject: subjectOf(event), detail });
  return { ok: true };
}
