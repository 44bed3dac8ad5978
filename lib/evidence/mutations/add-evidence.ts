import { and, asc, eq, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, evidenceFiles } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { reachHeldEvent } from "@/lib/co-hosts/mutations/reach-held";
import { leadWithin, seenWithin } from "@/lib/co-hosts/queries/within-reach";
import { type EventRow, type Refusal, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { newFileId, putFile } from "@/lib/files/store";
import { mostFiles, type UploadInput } from "../input";
import { cleanName } from "../rules";
import { changeEvidence, evidenceTransaction, refusalToChange } from "./change-evidence";
import { announceFile, discardFiles, fasten, smallOf, sweepLooseFiles } from "./loose-files";
import { type PreparedFile, prepareFile } from "./prepare-file";

type Reporter = Access<"records.manage">;
type Added = { ok: true; id: string } | Refusal;
export type Upload = UploadInput & { name: string; content: Buffer };

/**
 * Keeps a file as evidence of an event. The same upload sent twice, or the same picture, is one file. Evidence of a submitted or
 * approved record makes a new version of it. Refuses with `not_found`, `wrong_status`, `not_begun`, `co_host_approved`, `too_many_files`, `evidence_period_closed`
 * and what `prepareFile` refuses.
 */
export async function addEvidence(access: Reporter, upload: Upload): Promise<Added> {
  const found = await findReportedEvent(access, upload.eventId);
  if (!found) return refused("not_found");
  // Asked before the work of drawing it, and again when it is written.
  const refusal = refusalToAdd(found.event, found.leads);
  if (refusal) return refused(refusal);
  const [sent] = await findSame(database(), upload);
  if (sent) return { ok: true, id: sent.id };
  const file = await prepareFile(upload.kind, upload.content);
  if (!file.ok) return file;
  const id = newFileId();
  await announceFile(id);
  await putFile(id, file.content);
  if (file.small) await putFile(smallOf(id), file.small);
  const added = await evidenceTransaction((tx) => write(tx, access, { id, upload, file }));
  if (!added.ok || added.id !== id) await discardFiles([id]);
  await sweepLooseFiles(new Date());
  return added;
}

/** The event files are sent for, when a unit within reach leads it or holds it with others. */
export async function findReportedEvent(access: Reporter, id: string) {
  const [found] = await database()
    .select({ event: events, leads: leadWithin(access) })
    .from(events)
    .where(and(eq(events.id, id), seenWithin(access)));
  return found;
}

/** What is approved, only the leading unit takes up again. */
function refusalToAdd(event: EventRow, leads: boolean) {
  return !leads && event.status === "approved" ? "co_host_approved" : refusalToChange(event);
}

type Reading = Pick<Transaction, "select">;

function findSame(db: Reading, { eventId, kind, key }: UploadInput, sha256?: string) {
  const sameContent = sha256 ? and(eq(evidenceFiles.kind, kind), eq(evidenceFiles.sha256, sha256)) : undefined;
  return db
    .select({ id: evidenceFiles.id })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.eventId, eventId), or(eq(evidenceFiles.uploadKey, key), sameContent)))
    .limit(1);
}

type Writing = { id: string; upload: Upload; file: PreparedFile };

async function write(tx: Transaction, access: Reporter, { id, upload, file }: Writing): Promise<Added> {
  const found = await reachHeldEvent(tx, access, upload.eventId);
  if (!found) return refused("not_found");
  const { event, leads } = found;
  const refusal = refusalToAdd(event, leads);
  if (refusal) return refused(refusal);
  const [same] = await findSame(tx, upload, file.sha256);
  if (same) return { ok: true, id: same.id };
  const position = await nextPosition(tx, event);
  if (position === null) return refused("too_many_files");
  await changeEvidence(tx, access, event, async () => {
    await tx
      .insert(evidenceFiles)
      .values({ ...rowOf({ id, upload, file }), position, uploadedBy: access.actor.personId });
    await fasten(tx, id);
  });
  const detail = { kind: upload.kind, file: id, type: file.type, size: file.content.length };
  await recordEntry(tx, { actor: access.actor, action: "evidence.add", subject: subjectOf(event), detail });
  return { ok: true, id };
}

function rowOf({ id, upload, file }: Writing) {
  const { type, sha256, width, height } = file;
  return {
    ...{ id, type, sha256, width, height, size: file.content.length },
    eventId: upload.eventId,
    kind: upload.kind,
    uploadKey: upload.key,
    name: cleanName(upload.name, type === "application/pdf" ? "pdf" : "jpg"),
    uploadedAt: new Date(),
  };
}

async function nextPosition(tx: Transaction, event: EventRow): Promise<number | null> {
  const files = await tx
    .select({ position: evidenceFiles.position })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.eventId, event.id))
    .orderBy(asc(evidenceFiles.position));
  return files.length >= mostFiles ? null : (files.at(-1)?.position ?? -1) + 1;
}
