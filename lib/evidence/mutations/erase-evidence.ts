import { and, eq, inArray, isNull } from "drizzle-orm";
import { forgetDeleted } from "@/db/forget";
import { events, evidenceFiles } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import type { EraseInput } from "../input";
import { fileOf } from "./file-of";
import { discardFiles, loosen } from "./loose-files";

type FileRow = typeof evidenceFiles.$inferSelect;
type Reason = NonNullable<FileRow["erasedFor"]>;

/** A database takes only so many values in one question. */
const atOnce = 500;

/**
 * Erases a file because somebody in it asked for it: its bytes, name and description are gone, that there was one stays. So it is no
 * change of the record: an approval holds, closed months too. The same form sent twice finds its own work done. Answers
 * `left` when the store did not give the bytes up yet. Refuses with `not_found`, `version_conflict`.
 */
export async function eraseEvidence(
  access: Access<"records.manage">,
  input: EraseInput,
): Promise<{ ok: true; id: string; left?: true } | Refusal> {
  const erased = await transaction<{ ok: true; id: string } | Refusal>(async (tx) => {
    const event = await reachEvent(tx, access, input.eventId);
    const file = event && (await fileOf(tx, input));
    if (!event || !file) return refused("not_found");
    if (file.erasedAt) return { ok: true, id: event.id };
    if (file.version !== input.version) return refused("version_conflict");
    await eraseRow(tx, file, "wish");
    const detail = { kind: file.kind, file: file.id, reason: input.reason };
    await recordEntry(tx, { actor: access.actor, action: "evidence.erase", subject: subjectOf(event), detail });
    return { ok: true, id: event.id };
  });
  if (!erased.ok || (await wipe([input.id]))) return erased;
  return { ...erased, left: true };
}

/** Erases in a restored database what was erased since its backup was made, for the same reasons. Answers how many that were. */
export async function eraseAgain(reasons: ReadonlyMap<string, Reason>): Promise<number> {
  const ids = [...reasons.keys()];
  let count = 0;
  for (let from = 0; from < ids.length; from += atOnce)
    count += await eraseThese(ids.slice(from, from + atOnce), reasons);
  return count;
}

async function eraseThese(ids: string[], reasons: ReadonlyMap<string, Reason>): Promise<number> {
  const erased = await transaction(async (tx) => {
    const files = await tx
      .select({ file: evidenceFiles, title: events.title })
      .from(evidenceFiles)
      .innerJoin(events, eq(events.id, evidenceFiles.eventId))
      .where(and(inArray(evidenceFiles.id, ids), isNull(evidenceFiles.erasedAt)));
    for (const { file, title } of files) {
      await eraseRow(tx, file, reasons.get(file.id) ?? "wish");
      const subject = { kind: "event", id: file.eventId, name: title };
      const detail = { kind: file.kind, file: file.id };
      await recordEntry(tx, { actor: null, action: "evidence.erase_again", subject, detail });
    }
    return files.map(({ file }) => file.id);
  });
  if (erased.length > 0) await wipe(erased);
  return erased.length;
}

/** Takes out of a file's row all that could say something of anybody, and says that its bytes are to go. Answers false when it was erased already. */
export async function eraseRow(tx: Transaction, file: FileRow, erasedFor: Reason): Promise<boolean> {
  const changed = await tx
    .update(evidenceFiles)
    .set({
      ...{ erasedAt: new Date(), erasedFor, name: "", caption: "", releasedAt: null, releasedBy: null },
      // Even a hash would tell whoever has a picture that it was this one.
      ...{ sha256: `erased ${file.id}`, size: 0, width: null, height: null, version: file.version + 1 },
    })
    .where(and(eq(evidenceFiles.id, file.id), isNull(evidenceFiles.erasedAt)))
    .returning({ id: evidenceFiles.id });
  if (changed.length === 0) return false;
  await loosen(tx, file.id);
  return true;
}

/** Takes the bytes of erased files out of the store, and what the database still held of their rows. Answers whether the store gave them up. */
export async function wipe(ids: readonly string[]): Promise<boolean> {
  const gone = await discardFiles(ids);
  await forgetDeleted();
  return gone;
}
