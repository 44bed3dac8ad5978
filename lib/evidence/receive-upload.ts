import type { Access } from "@/lib/access/access";
import { recordDenial } from "@/lib/audit/trail";
import { withinBudget } from "@/lib/files/body-budget";
import { mostBytesOfForm, uploadInput } from "./input";
import { addEvidence } from "./mutations/add-evidence";
import type { EvidenceKind } from "./rules";

type Reporter = Access<"records.manage">;
/** What became of one file. */
export type FileAnswer = { ok: true; id: string } | { ok: false; reason: string };
export type UploadAnswer = { status: number; back: string; files: FileAnswer[] };

const kinds: EvidenceKind[] = ["photo", "sign_in_sheet", "screenshot", "document"];
const refusedWhole = (status: number, reason: string): UploadAnswer => ({
  status,
  back: "",
  files: [{ ok: false, reason }],
});

/**
 * Takes the files of a form: fields named after the kinds of evidence, with `eventId`, a `key` that a retry repeats, and `back`. The
 * form is read in memory, never to disk, and only when its stated length is bearable.
 */
export async function receiveUpload(access: Reporter, request: Request): Promise<UploadAnswer> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return refusedWhole(411, "length_unknown");
  if (length > mostBytesOfForm) return refusedWhole(413, "file_too_large");
  const answer = await withinBudget(length, async () => {
    const form = await request.formData().catch(() => null);
    return form ? takeFiles(access, form) : refusedWhole(400, "upload_broken");
  });
  return answer ?? refusedWhole(503, "busy");
}

async function takeFiles(access: Reporter, form: FormData): Promise<UploadAnswer> {
  const files: FileAnswer[] = [];
  for (const kind of kinds) {
    const sent = form.getAll(kind).filter((entry): entry is File => entry instanceof File && entry.name !== "");
    for (const [place, file] of sent.entries()) files.push(await takeFile(access, { form, kind, place, file }));
  }
  if (files.length === 0) files.push({ ok: false, reason: "file_empty" });
  return { status: statusOf(files), back: String(form.get("back") ?? ""), files };
}

type Sent = { form: FormData; kind: EvidenceKind; place: number; file: File };

async function takeFile(access: Reporter, { form, kind, place, file }: Sent): Promise<FileAnswer> {
  const input = uploadInput.safeParse({
    eventId: form.get("eventId"),
    kind,
    key: `${form.get("key")}-${kind}-${place}`,
  });
  if (!input.success) return { ok: false, reason: "upload_broken" };
  const content = Buffer.from(await file.arrayBuffer());
  const added = await addEvidence(access, { ...input.data, name: file.name, content });
  if (added.ok) return { ok: true, id: added.id };
  if (added.reason === "not_found") await denied(access, input.data.eventId);
  return { ok: false, reason: added.reason };
}

function statusOf(files: FileAnswer[]): number {
  if (files.every((file) => file.ok)) return 200;
  return files.some((file) => !file.ok && file.reason === "not_found") ? 404 : 422;
}

/** Sending files to somebody else's event is a refusal worth keeping. */
function denied(access: Reporter, eventId: string): Promise<void> {
  const subject = { kind: "unknown", id: eventId, name: "" };
  return recordDenial({ actor: access.actor, action: access.permission, subject });
}
