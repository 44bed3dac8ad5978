import { and, eq, gte } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";

type Done = { action: "evidence.read" | "evidence.remove"; eventId: string; file: string; since?: Date };

/** Does the trail say already that this person did this to this file? */
export async function hasOwnEntry(tx: Transaction, access: Access, done: Done): Promise<boolean> {
  const found = await tx
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(
        ...[eq(auditEntries.subjectKind, "event"), eq(auditEntries.subjectId, done.eventId)],
        ...[eq(auditEntries.action, done.action), eq(auditEntries.actorId, access.actor.personId)],
        done.since && gte(auditEntries.at, done.since),
      ),
    );
  return found.some(({ detail }) => detail.file === done.file);
}
