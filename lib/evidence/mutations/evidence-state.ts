import { eq } from "drizzle-orm";
import { eventKinds, events, evidenceFiles, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { countKinds, nothingAsked, stateOf } from "../rules";

/**
 * Brings along whether an event's evidence is complete, in the transaction that changes files, record or kind. What a coordinator
 * accepted without is forgotten by it; so it is not called for what stays approved, which was judged by the rule of its day.
 */
export async function refreshEvidence(tx: Transaction, eventId: string): Promise<void> {
  const [kind] = await tx
    .select({ asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked })
    .from(events)
    .innerJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .where(eq(events.id, eventId));
  const files = await tx
    .select({ kind: evidenceFiles.kind })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.eventId, eventId));
  const evidence = stateOf(kind ?? nothingAsked, countKinds(files));
  await tx.update(records).set({ evidence }).where(eq(records.eventId, eventId));
}
