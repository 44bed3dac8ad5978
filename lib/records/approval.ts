import { eq, sql } from "drizzle-orm";
import { attendance, onlineViews, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { writeMove } from "@/lib/events/mutations/move-event";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { moves } from "@/lib/events/status";
import { refreshEvidence } from "@/lib/evidence/mutations/evidence-state";
import { isWithCoordinator, signSubmission } from "./submission";

/**
 * After a change of substance the record is another one: its version rises, so that a decision on the old version is refused,
 * and an approval falls back to submitted with its approved figures taken out of every total. Its evidence is judged anew.
 * `evidenceOnly`: words and figures are as they were, so that a form of them that is open stays good.
 */
export async function voidApproval(
  tx: Transaction,
  access: Access,
  event: EventRow,
  { evidenceOnly = false } = {},
): Promise<void> {
  await tx
    .update(records)
    .set({
      version: sql`${records.version} + 1`,
      evidenceVersions: evidenceOnly ? sql`${records.evidenceVersions} + 1` : 0,
      updatedAt: new Date(),
    })
    .where(eq(records.eventId, event.id));
  if (isWithCoordinator(event)) await signSubmission(tx, access, event.id);
  await refreshEvidence(tx, event.id);
  if (!moves.reopen.from.includes(event.status)) return;
  await tx.update(attendance).set({ approved: null }).where(eq(attendance.eventId, event.id));
  await tx.update(onlineViews).set({ approved: null }).where(eq(onlineViews.eventId, event.id));
  await writeMove(tx, access, event, { move: "reopen" });
}
