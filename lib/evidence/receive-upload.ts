import type { Access } from "@/lib/access/access";
import { recordDenial } from "@/lib/audit/trail";
import { withinBudget } from "@/lib/files/body-budget";
import { readBody } from "@/lib/files/read-body";
import { mostBytes, mostBytesOfForm, mostFiles, uploadInput } from "./input";
import { addEvidence, findReportedEvent, type Upload } from "./mutations/add-evidence";
import type { EvidenceKind } from "./rules";
import { workQueue } from "./work-queue";

type Reporter = Access<"records.manage">;
/** What became of one file. */
export type FileAnswer = { ok: true; id: string } | { ok: false; reason: string };
export type UploadAnswer = { status: number; back: string; files: FileAnswer[] };

const kinds: EvidenceKind[] = ["photo", "sign_in_sheet", "screenshot", "document"];
const mostBytesOfFile = Math.max(...Object.values(mostBytes));
const formQueue = workQueue(1);
const refusedWhole = (status: number, reason: string, back = ""): UploadAnswer => ({
  status,
  back,
  files: [{ ok: false, reason }],
});

/**
 * Takes a file sent as it is by a page's script, with what belongs to it in the header `x-upload`; or the files of a form: fields named after the kinds of evidence, with `eventId`, a `key` that a retry repeats, and `back`. The
 * form is read in memory, never to disk, and only when its stated length is bearable. Forms come in side by side, since telephones are
 * slow, and are taken apart one after the other, so that all other requests have their turn in between.
 */
export async function receiveUpload(access: Reporter, request: Request): Promise<UploadAnswer> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return refusedWhole(411, "length_unknown");
  const said = request.headers.get("x-upload");
  if (length > (said === null ? mostBytesOfForm : mostBytesOfFile)) return refusedWhole(413, "file_too_large");
  const answer = await withinBudget(length, async () => {
    const body = await readBody(request, length);
    if (!body) return refusedWhole(400, "upload_broken");
    if (said !== null) return takeAsItIs(access, new URLSearchParams(said), Buffer.from(body.buffer));
    return formQueue(async () => {
      const form = await readForm(request, body);
      return form ? takeFiles(access, form) : refusedWhole(400, "upload_broken");
    });
  });
  return answer ?? refusedWhole(503, "busy");
}

/** One file: nothing is copied or taken apart, so that many at once are no work for the process that answers everybody. */
async function takeAsItIs(access: Reporter, said: URLSearchParams, content: Buffer): Promise<UploadAnswer> {
  const input = uploadInput.safeParse(Object.fromEntries(said));
  if (!input.success) return refusedWhole(422, "upload_broken");
  if (!(await findReportedEvent(access, input.data.eventId))) {
    await denied(access, input.data.eventId);
    return refusedWhole(404, "not_found");
  }
  const files = [await take(access, { ...input.data, name: said.get("name") ?? "", content })];
  return { status: statusOf(files), back: "", files };
}

function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return new Response(body, { headers }).formData().catch(() => null);
}

async function takeFiles(access: Reporter, form: FormData): Promise<UploadAnswer> {
  const back = String(form.get("back") ?? "");
  const sent = kinds.flatMap((kind) =>
    form
      .getAll(kind)
      .filter((entry): entry is File => entry instanceof File && entry.name !== "")
      .map((file, place) => ({ form, kind, place, file })),
  );
  if (sent.length === 0) return refusedWhole(422, "file_empty", back);
  if (sent.length > mostFiles) return refusedWhole(422, "too_many_files", back);
  const eventId = uploadInput.shape.eventId.safeParse(form.get("eventId"));
  if (!eventId.success) return refusedWhole(422, "upload_broken", back);
  if (!(await findReportedEvent(access, eventId.data))) {
    await denied(access, eventId.data);
    return refusedWhole(404, "not_found", back);
  }
  const files: FileAnswer[] = [];
  for (const file of sent) files.push(await takeFile(access, file));
  return { status: statusOf(files), back, files };
}

type Sent = { form: FormData; kind: EvidenceKind; place: number; file: File };

async function takeFile(access: Reporter, { form, kind, place, file }: Sent): Promise<FileAnswer> {
  const input = uploadInput.safeParse({
    eventId: form.get("eventId"),
    kind,
    key: `${form.get("key")}-${kind}-${place}`,
  });
  if (!input.success) return { ok: false, reason: "upload_broken" };
  return take(access, { ...input.data, name: file.name, content: Buffer.from(await file.arrayBuffer()) });
}

async function take(access: Reporter, upload: Upload): Promise<FileAnswer> {
  const added = await addEvidence(access, upload);
  return added.ok ? { ok: true, id: added.id } : { ok: false, reason: added.reason };
}

function statusOf(files: FileAnswer[]): number {
  if (files.every((file) => file.ok)) return 200;
  return files.some((file) => !file.ok && file.reason === "not_found") ? 404 : 422;
}

/** Sending files to somebody else's event is a refusal worth keeping: once, however many they are. */
function denied(access: Reporter, eventId: string): Promise<void> {
  const subject = { kind: "unknown", id: eventId, name: "" };
  return recordDenial({ actor: access.actor, action: access.permission, subject });
}
