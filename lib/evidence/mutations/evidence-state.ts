import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { eventKinds, events, evidenceFiles, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { countKinds, type EvidenceKind, type EvidenceRule, nothingAsked, stateOf } from "../rules";

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

/** The same for all records of a kind of event that are not approved, in one statement: nobody else writes while it runs. */
export async function refreshEvidenceOfKind(tx: Transaction, kindId: string, rule: EvidenceRule): Promise<void> {
  const open = tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.kindId, kindId), ne(events.status, "approved")));
  await tx
    .update(records)
    .set({ evidence: sql`case when ${isComplete(rule)} then 'complete' else 'missing' end` })
    .where(inArray(records.eventId, open));
}

/** `stateOf` (../rules.ts) in the database's words, about a row of records. */
function isComplete({ asked, photos }: EvidenceRule): SQL {
  const filesOf = (kind: EvidenceKind) =>
    sql`(select count(*) from ${evidenceFiles} where ${evidenceFiles.eventId} = ${records.eventId} and ${evidenceFiles.kind} = ${kind})`;
  const [enough, sheet] = [sql`${filesOf("photo")} >= ${photos}`, sql`${filesOf("sign_in_sheet")} > 0`];
  const conditions: Record<EvidenceRule["asked"], SQL> = {
    none: sql`1 = 1`,
    photos: enough,
    sheet,
    both: sql`${enough} and ${sheet}`,
    either: sql`${enough} or ${sheet}`,
  };
  return conditions[asked];
}
