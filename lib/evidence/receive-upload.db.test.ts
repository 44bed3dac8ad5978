import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, evidenceFiles } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { eventAt } from "@/lib/testing/event-at";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { mostBytes, mostFiles } from "./input";
import { receiveUpload } from "./receive-upload";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("canalOrganiser", "records.manage");
const address = "http://localhost/files";

/** The request a browser makes of a form. */
async function requestOf(fields: Record<string, string>, files: [kind: string, content: Buffer][]): Promise<Request> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [kind, content] of files) form.append(kind, new File([new Uint8Array(content)], `${kind}.bin`));
  const body = await new Response(form).arrayBuffer();
  const type = new Response(form).headers.get("content-type") ?? "";
  const boundary = /--(\S+)\r\n/.exec(Buffer.from(body).toString("latin1"))?.[1] ?? "";
  const headers = {
    "content-type": type.replace(/boundary=.*/, `boundary=${boundary}`),
    "content-length": String(body.byteLength),
  };
  return new Request(address, { method: "POST", body, headers });
}

test("several files of a form arrive, each answered for itself; the same form again adds nothing", async () => {
  const event = await eventAt("published");
  const fields = { eventId: event.id, key: "form-key-1", back: "/desk" };
  const files: [string, Buffer][] = [
    ["photo", await phonePhoto()],
    ["photo", await phonePhoto()],
    ["sign_in_sheet", smallPdf()],
    ["document", Buffer.from("<html>")],
  ];
  const first = await receiveUpload(access, await requestOf(fields, files));
  expect(first).toMatchObject({ status: 422, back: "/desk" });
  expect(first.files.map((file) => (file.ok ? "taken" : file.reason))).toEqual([
    "taken",
    "taken",
    "taken",
    "file_type",
  ]);
  expect(await receiveUpload(access, await requestOf(fields, files))).toEqual(first);
  expect(await database().select().from(evidenceFiles)).toHaveLength(3);
});

test("files for somebody else's event leave a refusal in the trail and nothing else", async () => {
  const event = await eventAt("published");
  const hill = accessOf("hillOrganiser", "records.manage");
  const fields = { eventId: event.id, key: "form-key-2" };
  const photo = await phonePhoto();
  const sent: [string, Buffer][] = [
    ["photo", photo],
    ["photo", photo],
    ["document", smallPdf()],
  ];
  const answer = await receiveUpload(hill, await requestOf(fields, sent));
  expect(answer).toMatchObject({ status: 404, files: [{ ok: false, reason: "not_found" }] });
  const denied = (await database().select().from(auditEntries)).filter((entry) => entry.outcome === "denied");
  expect(denied).toMatchObject([{ actorId: "p-hill", action: "records.manage", subjectId: event.id }]);
  expect(await database().select().from(evidenceFiles)).toEqual([]);
});

test("a form with more files than an event can have is refused as a whole, before any is looked at", async () => {
  const event = await eventAt("published");
  const fields = { eventId: event.id, key: "form-key-3", back: "/desk" };
  const many = (count: number) => Array.from({ length: count }, (): [string, Buffer] => ["photo", Buffer.from("x")]);
  const answer = await receiveUpload(access, await requestOf(fields, many(mostFiles + 1)));
  expect(answer).toEqual({ status: 422, back: "/desk", files: [{ ok: false, reason: "too_many_files" }] });
  expect((await receiveUpload(access, await requestOf(fields, many(mostFiles)))).files).toHaveLength(mostFiles);
});

test("what does not say its length, or says too much, is not read", async () => {
  const unsaid = new Request(address, { method: "POST", body: "x" });
  expect(await receiveUpload(access, unsaid)).toMatchObject({ status: 411 });
  const large = new Request(address, { method: "POST", body: "x", headers: { "content-length": String(2 ** 30) } });
  expect(await receiveUpload(access, large)).toMatchObject({ status: 413, files: [{ reason: "file_too_large" }] });
  expect(large.bodyUsed).toBe(false);
  const headers = { "x-upload": "kind=photo", "content-length": String(mostBytes.picture + 1) };
  const one = new Request(address, { method: "POST", body: "x", headers });
  expect(await receiveUpload(access, one)).toMatchObject({ status: 413, files: [{ reason: "file_too_large" }] });
  expect(one.bodyUsed).toBe(false);
  const broken = new Request(address, { method: "POST", body: "x", headers: { "content-length": "1" } });
  expect(await receiveUpload(access, broken)).toMatchObject({ status: 400 });
});

test("a file sent as it is by a page's script is taken once, however often it is sent", async () => {
  const event = await eventAt("published");
  const content = await phonePhoto();
  const send = (access: Parameters<typeof receiveUpload>[0], fields: Record<string, string>) => {
    const said = new URLSearchParams({
      eventId: event.id,
      kind: "photo",
      key: "page-key-1",
      name: "照片.jpg",
      ...fields,
    });
    const headers = { "x-upload": said.toString(), "content-length": String(content.length) };
    return receiveUpload(access, new Request(address, { method: "POST", body: new Uint8Array(content), headers }));
  };
  const answers = await Promise.all([1, 2, 3].map(() => send(access, {})));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, files: [{ ok: true }] });
  expect(await database().select().from(evidenceFiles)).toMatchObject([{ name: "照片.jpg", kind: "photo" }]);
  expect(await send(access, { kind: "poster" })).toMatchObject({ status: 422, files: [{ reason: "upload_broken" }] });
  const hill = accessOf("hillOrganiser", "records.manage");
  expect(await send(hill, { key: "page-key-2" })).toMatchObject({ status: 404, files: [{ reason: "not_found" }] });
});
