import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { attendance, type DecidedFigures, onlineViews, records, reviews } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { tellCorrection } from "@/lib/desk-messages/mutations/tell-correction";
import { writeMove } from "@/lib/events/mutations/move-event";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { type Move, moves, refusalOf } from "@/lib/events/status";
import { refreshEvidence } from "@/lib/evidence/mutations/evidence-state";
import { type KeptLinks, keepLinksOf } from "@/lib/media-reports/mutations";
import { countingTransaction } from "@/lib/periods/gate";
import { changeCounted } from "@/lib/totals/sums";
import type { ApproveRecordInput, ReturnRecordInput } from "./input";

type Reviewer = Access<"records.review">;
type Decided = { ok: true; id: string } | Refusal;
type RecordRow = typeof records.$inferSelect;

/**
 * Approves exactly the named version of a record with the approved figures; a figure left out is approved as claimed.
 * Refuses with `not_found`, `version_conflict`, `wrong_status`, `own_record`, `reason_required` (figures differ, no reason given),
 * `evidence_reason` (evidence is missing, no reason given to do without).
 */
export function approveRecord(access: Reviewer, input: ApproveRecordInput): Promise<Decided> {
  return countingTransaction<Decided>((tx) => approveWithin(tx, access, input));
}

/** The same inside a transaction; `objection` may still refuse the record once it is locked. */
export async function approveWithin(
  tx: Transaction,
  access: Reviewer,
  input: ApproveRecordInput,
  objection?: () => Promise<Refusal | null>,
): Promise<Decided> {
  const found = await findForDecision(tx, access, "approve", input);
  if (!found.ok || found.done) return found.ok ? { ok: true, id: input.eventId } : found;
  const objected = await objection?.();
  if (objected) return objected;
  const { figures, corrected } = await approvedFigures(tx, input);
  const without = found.record.evidence === "missing";
  if (without && !input.reason) return refused("evidence_reason", "reason");
  if (corrected && !input.reason) return refused("reason_required", "reason");
  let links: KeptLinks | null = null;
  const write = async () => {
    await writeApproved(tx, input.eventId, figures);
    if (without) await tx.update(records).set({ evidence: "accepted" }).where(eq(records.eventId, input.eventId));
    await writeMove(tx, access, found.event, { move: "approve", reason: input.reason });
    links = await keepLinksOf(tx, { event: found.event, by: access.actor.personId });
  };
  await changeCounted(tx, input.eventId, write, { access, reason: input.correctionReason });
  if (corrected) await tellCorrection(tx, access, found.event, input.reason ?? "");
  await writeDecision(tx, access, found, {
    ...{ decision: "approved", reason: input.reason, figures },
    evidence: without ? "accepted" : found.record.evidence,
    links,
  });
  return { ok: true, id: input.eventId };
}

/** Returns a record to its unit with the reason. Takes an approved one out of every total. */
export function returnRecord(access: Reviewer, input: ReturnRecordInput): Promise<Decided> {
  return countingTransaction<Decided>(async (tx) => {
    const found = await findForDecision(tx, access, "return", input);
    if (!found.ok || found.done) return found.ok ? { ok: true, id: input.eventId } : found;
    const write = async () => {
      await tx.update(attendance).set({ approved: null }).where(eq(attendance.eventId, input.eventId));
      await tx.update(onlineViews).set({ approved: null }).where(eq(onlineViews.eventId, input.eventId));
      await refreshEvidence(tx, input.eventId);
      await writeMove(tx, access, found.event, { move: "return", reason: input.reason });
    };
    await changeCounted(tx, input.eventId, write, { access, reason: input.correctionReason });
    await writeDecision(tx, access, found, {
      ...{ decision: "returned", reason: input.reason, figures: null },
      evidence: found.record.evidence,
      links: null,
    });
    return { ok: true, id: input.eventId };
  });
}

type Found = { ok: true; event: EventRow; record: RecordRow; done: boolean };
type Asked = { eventId: string; version: number };

async function findForDecision(tx: Transaction, access: Reviewer, move: Move, asked: Asked): Promise<Found | Refusal> {
  const event = await reachEvent(tx, access, asked.eventId);
  const [record] = await locked(tx.select().from(records).where(eq(records.eventId, asked.eventId)));
  if (!event || !record) return refused("not_found");
  if (record.version !== asked.version) return refused("version_conflict");
  if (record.submittedBy === access.actor.personId) return refused("own_record");
  // The same decision sent twice finds its own work done.
  if (event.status === moves[move].to && (await decidedBy(tx, access, asked, moves[move].to)))
    return { ok: true, event, record, done: true };
  const refusal = refusalOf(move, event.status, event.startsAt, new Date());
  return refusal ? refused(refusal) : { ok: true, event, record, done: false };
}

async function decidedBy(tx: Transaction, access: Reviewer, asked: Asked, to: EventRow["status"]): Promise<boolean> {
  const made = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.eventId, asked.eventId),
        eq(reviews.recordVersion, asked.version),
        eq(reviews.decision, to === "approved" ? "approved" : "returned"),
        eq(reviews.reviewerId, access.actor.personId),
      ),
    );
  return made.length > 0;
}

/** The approved figures of what was claimed, and whether any differs from the claim. */
async function approvedFigures(tx: Transaction, input: ApproveRecordInput) {
  const claims = await tx.select().from(attendance).where(eq(attendance.eventId, input.eventId));
  const views = await tx.select().from(onlineViews).where(eq(onlineViews.eventId, input.eventId));
  const figures: DecidedFigures = { attendance: {}, online: {} };
  for (const { groupId, claimed } of claims) {
    if (claimed !== null) figures.attendance[groupId] = input.attendance[groupId] ?? claimed;
  }
  for (const { id, claimed } of views) figures.online[id] = input.online[id] ?? claimed;
  const corrected =
    claims.some(({ groupId, claimed }) => claimed !== null && figures.attendance[groupId] !== claimed) ||
    views.some(({ id, claimed }) => figures.online[id] !== claimed);
  return { figures, corrected };
}

async function writeApproved(tx: Transaction, eventId: string, figures: DecidedFigures): Promise<void> {
  for (const [groupId, approved] of Object.entries(figures.attendance)) {
    const one = and(eq(attendance.eventId, eventId), eq(attendance.groupId, groupId));
    await tx.update(attendance).set({ approved }).where(one);
  }
  for (const [id, approved] of Object.entries(figures.online)) {
    await tx.update(onlineViews).set({ approved }).where(eq(onlineViews.id, id));
  }
}

type Decision = {
  decision: "approved" | "returned";
  reason: string | undefined;
  figures: DecidedFigures | null;
  evidence: RecordRow["evidence"];
  links: KeptLinks | null;
};

async function writeDecision(tx: Transaction, access: Reviewer, found: Found, decided: Decision): Promise<void> {
  await tx.insert(reviews).values({
    id: newId(),
    eventId: found.event.id,
    recordVersion: found.record.version,
    decision: decided.decision,
    reason: decided.reason ?? null,
    figures: decided.figures,
    reviewerId: access.actor.personId,
    decidedAt: new Date(),
  });
  await recordEntry(tx, {
    actor: access.actor,
    action: decided.decision === "approved" ? "record.approve" : "record.return",
    subject: subjectOf(found.event),
    detail: {
      version: found.record.version,
      ...{ figures: decided.figures, evidence: decided.evidence, reason: decided.reason ?? null },
      ...(decided.links && { links: decided.links }),
    },
  });
}
