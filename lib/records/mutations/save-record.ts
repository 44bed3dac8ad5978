import { and, eq, inArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { attendance, evidenceFiles, onlineViews, records } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { areGroups } from "@/lib/events/mutations/event-row";
import { writeMove } from "@/lib/events/mutations/move-event";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { isBegun, moves, refusalOf } from "@/lib/events/status";
import { refreshEvidence } from "@/lib/evidence/mutations/evidence-state";
import { countingTransaction } from "@/lib/periods/gate";
import { changeCounted } from "@/lib/totals/sums";
import { voidApproval } from "../approval";
import type { RecordFormInput, RecordInput, WithdrawRecordInput } from "../input";
import { contentOf, type RecordContent } from "../rules";
import { isWithCoordinator, signSubmission } from "../submission";

type Reporter = Access<"records.manage">;
type Saved = { ok: true; id: string; version: number } | Refusal;

/**
 * Keeps what has been written of the record so far. An approved or submitted record that changes is a new version.
 * Refuses with `not_found`, `version_conflict`, `not_begun`, `wrong_status`, `unknown_choice`.
 */
export function saveRecord(access: Reporter, input: RecordInput): Promise<Saved> {
  return countingTransaction<Saved>(async (tx) => {
    const found = await findForWriting(tx, access, input);
    if (!found.ok) return found;
    return { ok: true, id: input.eventId, version: await writeRecord(tx, access, { ...found, input, submit: false }) };
  });
}

/** Keeps the record and hands it to the coordinator. The same form sent twice finds its own work done. */
export function submitRecord(access: Reporter, input: RecordInput): Promise<Saved> {
  return countingTransaction<Saved>(async (tx) => {
    const found = await findForWriting(tx, access, input);
    if (!found.ok) return found;
    return { ok: true, id: input.eventId, version: await writeRecord(tx, access, { ...found, input, submit: true }) };
  });
}

/** The form as it was sent: kept, or handed over. */
export function keepRecord(access: Reporter, { intent, ...input }: RecordFormInput): Promise<Saved> {
  return intent === "submit" ? submitRecord(access, input) : saveRecord(access, input);
}

/** Takes a submitted record back before it is decided. */
export function withdrawRecord(access: Reporter, input: WithdrawRecordInput): Promise<Saved> {
  return countingTransaction<Saved>(async (tx) => {
    const event = await reachEvent(tx, access, input.eventId);
    if (!event) return refused("not_found");
    const [record] = await locked(tx.select().from(records).where(eq(records.eventId, event.id)));
    if (record?.version !== input.version) return refused("version_conflict");
    // The same form sent twice finds its own work done.
    if (event.status === moves.withdraw.to) return { ok: true, id: event.id, version: record.version };
    const refusal = refusalOf("withdraw", event.status, event.startsAt, new Date());
    if (refusal) return refused(refusal);
    await changeCounted(tx, event.id, () => writeMove(tx, access, event, { move: "withdraw" }), {
      access,
      reason: input.correctionReason,
    });
    await recordEntry(tx, { actor: access.actor, action: "record.withdraw", subject: subjectOf(event) });
    return { ok: true, id: event.id, version: record.version };
  });
}

type Found = { ok: true; event: EventRow; before: RecordContent | null; version: number };
const writable: EventRow["status"][] = ["published", "returned", "submitted", "approved"];

async function findForWriting(tx: Transaction, access: Reporter, input: RecordInput): Promise<Found | Refusal> {
  const event = await reachEvent(tx, access, input.eventId);
  if (!event) return refused("not_found");
  if (!writable.includes(event.status)) return refused("wrong_status");
  if (!isBegun(event, new Date())) return refused("not_begun");
  if (!(await areGroups(tx, Object.keys(input.attendance)))) return refused("unknown_choice", "attendance");
  if (!(await areScreenshots(tx, input))) return refused("unknown_choice", "online");
  const [record] = await locked(tx.select().from(records).where(eq(records.eventId, event.id)));
  const before = record ? await readContent(tx, record) : null;
  const version = record?.version ?? 0;
  const alreadyWritten = before !== null && contentOf(input) === contentOf(before);
  const written = version - (record?.evidenceVersions ?? 0);
  const seen = input.version >= written && input.version <= version;
  if (!seen && !alreadyWritten) return refused("version_conflict");
  return { ok: true, event, before, version };
}

type Writing = { event: EventRow; before: RecordContent | null; version: number; input: RecordInput; submit: boolean };

async function writeRecord(tx: Transaction, access: Reporter, writing: Writing): Promise<number> {
  const { event, before, version, input, submit } = writing;
  const changed = before === null || contentOf(input) !== contentOf(before);
  const submits = submit && (event.status === "published" || event.status === "returned");
  if (!changed && !submits) return version;
  const write = async () => {
    if (changed) await writeContent(tx, input);
    if (changed && version > 0) await voidApproval(tx, access, event);
    else if (changed) await refreshEvidence(tx, event.id);
    if (submits) await writeMove(tx, access, event, { move: "submit" });
    if (submits || isWithCoordinator(event)) await signSubmission(tx, access, event.id);
  };
  await changeCounted(tx, event.id, write, { access, reason: input.correctionReason });
  await recordEntry(tx, {
    actor: access.actor,
    action: submits ? "record.submit" : "record.save",
    subject: subjectOf(event),
    detail: { attendance: input.attendance, version: changed ? version + 1 : version },
  });
  return changed ? version + 1 : version;
}

async function writeContent(tx: Transaction, input: RecordInput): Promise<void> {
  const { eventId } = input;
  const words = {
    countedBy: input.countedBy ?? null,
    summary: input.summary ?? "",
    mediaLinks: input.mediaLinks,
    updatedAt: new Date(),
  };
  await tx
    .insert(records)
    .values({ eventId, ...words })
    .onConflictDoUpdate({ target: records.eventId, set: words });
  await tx.delete(attendance).where(eq(attendance.eventId, eventId));
  const figures = Object.entries(input.attendance).flatMap(([groupId, claimed]) =>
    claimed === undefined ? [] : [{ eventId, groupId, claimed, approved: null }],
  );
  if (figures.length > 0) await tx.insert(attendance).values(figures);
  await tx.delete(onlineViews).where(eq(onlineViews.eventId, eventId));
  const online = input.online.map((view) => ({
    ...view,
    id: newId(),
    eventId,
    takenOn: view.takenOn ?? null,
    screenshotId: view.screenshotId ?? null,
  }));
  if (online.length > 0) await tx.insert(onlineViews).values(online);
}

/** Is each figure read from a screenshot of this very event? */
async function areScreenshots(tx: Transaction, { eventId, online }: RecordInput): Promise<boolean> {
  const named = [...new Set(online.flatMap(({ screenshotId }) => screenshotId ?? []))];
  if (named.length === 0) return true;
  const { id, kind } = evidenceFiles;
  const found = await tx
    .select({ id })
    .from(evidenceFiles)
    .where(and(inArray(id, named), eq(evidenceFiles.eventId, eventId), eq(kind, "screenshot")));
  return found.length === named.length;
}

async function readContent(tx: Transaction, record: typeof records.$inferSelect): Promise<RecordContent> {
  const figures = await tx.select().from(attendance).where(eq(attendance.eventId, record.eventId));
  const online = await tx.select().from(onlineViews).where(eq(onlineViews.eventId, record.eventId));
  return {
    countedBy: record.countedBy,
    summary: record.summary,
    mediaLinks: record.mediaLinks,
    attendance: Object.fromEntries(figures.map((row) => [row.groupId, row.claimed])),
    online,
  };
}
