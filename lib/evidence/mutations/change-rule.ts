import { eq } from "drizzle-orm";
import { eventKinds } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { type RuleInput, seenRule } from "../input";
import { refreshEvidenceOfKind } from "./evidence-state";

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
    await refreshEvidenceOfKind(tx, kind.id, { asked: input.asked, photos: input.photos });
    const subject = { kind: "event_kind", id: kind.id, name: kind.name };
    await recordEntry(tx, { actor: access.actor, action: "event_kind.evidence", subject, detail });
    return { ok: true };
  });
}
