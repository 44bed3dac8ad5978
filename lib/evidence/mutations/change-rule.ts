import { and, asc, eq, gt, ne } from "drizzle-orm";
import { eventKinds, events, records } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { type RuleInput, seenRule } from "../input";
import { refreshEvidence } from "./evidence-state";

const idsAtOnce = 500;

/**
 * Says what evidence a kind of event asks for. Records that wait or are still being written are judged by it at once; what is
 * approved was judged by the rule of its day. Refuses with `not_found`, `version_conflict`.
 */
export function changeEvidenceRule(access: Access<"catalogue.manage">, input: RuleInput): Promise<Outcome> {
  return transaction(async (tx) => {
    const [kind] = await locked(tx.select().from(eventKinds).where(eq(eventKinds.id, input.id)));
    if (!kind) return { ok: false, reason: "not_found" };
    const before = { evidenceAsked: kind.evidenceAsked, photosAsked: kind.photosAsked };
    const next = { evidenceAsked: input.asked, photosAsked: input.photos };
    const detail = changesBetween(before, next);
    if (!detail) return { ok: true };
    if (seenRule({ asked: kind.evidenceAsked, photos: kind.photosAsked }) !== input.seen)
      return { ok: false, reason: "version_conflict" };
    await tx.update(eventKinds).set(next).where(eq(eventKinds.id, kind.id));
    for await (const id of openRecordsOf(tx, kind.id)) await refreshEvidence(tx, id);
    const subject = { kind: "event_kind", id: kind.id, name: kind.name };
    await recordEntry(tx, { actor: access.actor, action: "event_kind.evidence", subject, detail });
    return { ok: true };
  });
}

/** The events of a kind whose record is not approved yet. */
async function* openRecordsOf(tx: Transaction, kindId: string): AsyncGenerator<string> {
  for (let last = ""; ; ) {
    const page = await tx
      .select({ id: records.eventId })
      .from(records)
      .innerJoin(events, eq(events.id, records.eventId))
      .where(and(eq(events.kindId, kindId), ne(events.status, "approved"), gt(records.eventId, last)))
      .orderBy(asc(records.eventId))
      .limit(idsAtOnce);
    yield* page.map(({ id }) => id);
    if (page.length < idsAtOnce) return;
    last = page.at(-1)?.id ?? last;
  }
}
