import { eq } from "drizzle-orm";
import { evidenceFiles } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import type { CaptionInput, FileInput, ReleaseInput } from "../input";
import { fileOf } from "./file-of";

type Reporter = Access<"records.manage">;
type Changed = { ok: true; id: string } | Refusal;
type FileRow = typeof evidenceFiles.$inferSelect;

/**
 * Puts a photo on the event's public page, described, on the word that whoever can be recognised agreed. Refuses with `not_found`,
 * `version_conflict`, `not_a_photo`.
 */
export function releasePhoto(access: Reporter, input: ReleaseInput): Promise<Changed> {
  return change(access, input, "release", (file) => {
    if (file.kind !== "photo") return refused("not_a_photo");
    if (file.releasedAt && file.caption === input.caption) return null;
    return { caption: input.caption, releasedAt: file.releasedAt ?? new Date(), releasedBy: access.actor.personId };
  });
}

/** Takes a photo off the public page; at the next request it is no longer to be had. */
export function withdrawPhoto(access: Reporter, input: FileInput): Promise<Changed> {
  return change(access, input, "withdraw", (file) => (file.releasedAt ? { releasedAt: null, releasedBy: null } : null));
}

/** Says in words what a file shows. A photo on the public page keeps some. */
export function describeFile(access: Reporter, input: CaptionInput): Promise<Changed> {
  return change(access, input, "describe", (file) => {
    if (file.releasedAt && !input.caption) return refused("required", "caption");
    return file.caption === input.caption ? null : { caption: input.caption };
  });
}

type Change = Partial<FileRow> | Refusal | null;

function change(
  access: Reporter,
  input: FileInput,
  verb: "release" | "withdraw" | "describe",
  decide: (file: FileRow) => Change,
): Promise<Changed> {
  return transaction(async (tx) => {
    const event = await reachEvent(tx, access, input.eventId);
    const file = event && (await fileOf(tx, input));
    if (!event || !file || file.erasedAt) return refused("not_found");
    const decided = decide(file);
    // The same form sent twice finds its own work done.
    if (decided === null) return { ok: true, id: event.id };
    if (isRefusal(decided)) return decided;
    if (file.version !== input.version) return refused("version_conflict");
    await write(tx, access, { event, file, verb, set: decided });
    return { ok: true, id: event.id };
  });
}

function isRefusal(change: Partial<FileRow> | Refusal): change is Refusal {
  return "ok" in change;
}

type Writing = { event: EventRow; file: FileRow; verb: string; set: Partial<FileRow> };

async function write(tx: Transaction, access: Reporter, { event, file, verb, set }: Writing): Promise<void> {
  await tx
    .update(evidenceFiles)
    .set({ ...set, version: file.version + 1 })
    .where(eq(evidenceFiles.id, file.id));
  const detail = { kind: file.kind, file: file.id };
  await recordEntry(tx, { actor: access.actor, action: `evidence.${verb}`, subject: subjectOf(event), detail });
}
