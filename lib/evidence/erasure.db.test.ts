import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/db/connection";
import { events, evidenceFiles, looseFiles, records } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { getFile, putFile } from "@/lib/files/store";
import { closePeriod } from "@/lib/periods/mutations";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { changeRetention } from "@/lib/retention/mutations";
import { approveRecord } from "@/lib/reviews/mutations";
import { eventAt, eventOf, record, trailOf } from "@/lib/testing/event-at";
import { filesWith } from "@/lib/testing/files-with";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { type ActorName, accessOf, makeProgramme } from "@/lib/testing/programme";
import { addEvidence } from "./mutations/add-evidence";
import { eraseEvidence } from "./mutations/erase-evidence";
import { eraseOutdated } from "./mutations/erase-outdated";
import { announceFile, smallOf, sweepLooseFiles } from "./mutations/loose-files";
import { describeFile, releasePhoto } from "./mutations/release-photo";
import { checkFiles } from "./queries/check-files";
import { getOwnFile, getReleasedFile, isFile } from "./queries/get-file";
import { getEvidence } from "./queries/list-evidence";
import type { EvidenceKind } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = (name: ActorName = "canalOrganiser") => accessOf(name, "records.manage");
const read = accessOf("canalOrganiser", "desk.read");
const caption = "CANARY-CAPTION-王小明";
const fileName = "CANARY-NAME-李晓红.pdf";
const inside = "CANARY-INSIDE-13800138000";

async function uploaded(eventId: string, kind: EvidenceKind, content: Buffer): Promise<string> {
  const added = await addEvidence(manage(), {
    eventId,
    kind,
    key: `key-${kind}-${content.length}`,
    name: fileName,
    content,
  });
  if (!added.ok) throw new Error(added.reason);
  return added.id;
}

/** A photo, described and public, and a sheet of names. */
async function twoFiles(eventId: string) {
  const photo = await uploaded(eventId, "photo", await phonePhoto());
  const sheet = await uploaded(eventId, "sign_in_sheet", smallPdf(inside));
  await releasePhoto(manage(), { eventId, id: photo, version: 1, caption, agreed: "on" });
  await describeFile(manage(), { eventId, id: sheet, version: 1, caption: `${caption} 2` });
  const bytes = [(await getFile(photo)) ?? Buffer.alloc(0), (await getFile(smallOf(photo))) ?? Buffer.alloc(0)];
  return { photo, sheet, bytes };
}

const erase = (eventId: string, id: string, by?: ActorName) =>
  eraseEvidence(manage(by), { eventId, id, version: 2, reason: "家长撤回同意" });

/** Is any of these words or pictures found in a folder? */
function found(folder: string, pictures: Buffer[]): string[] {
  const words = [caption, fileName.replace(".pdf", ""), inside].map((word) => Buffer.from(word));
  return [...words, ...pictures.map((picture) => picture.subarray(200, 400))].flatMap((bytes) =>
    filesWith(folder, bytes),
  );
}

async function leavesNothing(folder: string): Promise<void> {
  const event = await eventAt("approved");
  await transaction((tx) => tx.update(events).set({ status: "published" }).where(eq(events.id, event.id)));
  const { photo, sheet, bytes } = await twoFiles(event.id);
  await transaction((tx) => tx.update(events).set({ status: "approved" }).where(eq(events.id, event.id)));
  const before = await recordOf(event.id);
  expect(found(folder, bytes).length).toBeGreaterThanOrEqual(3);
  for (const id of [photo, sheet]) expect(await erase(event.id, id)).toEqual({ ok: true, id: event.id });
  expect(found(folder, bytes)).toEqual([]);
  for (const id of [photo, smallOf(photo), sheet]) expect(await getFile(id)).toBeNull();
  expect(await database().select().from(looseFiles)).toEqual([]);
  // What was decided is as it was.
  expect((await eventOf(event.id)).status).toBe("approved");
  expect(await recordOf(event.id)).toEqual(before);
  expect(await checkFiles()).toEqual({ checked: 0, faults: [] });
}

async function recordOf(eventId: string) {
  const [row] = await database().select().from(records).where(eq(records.eventId, eventId));
  return row;
}

describe("erased at a person's wish", () => {
  test("no byte of picture, sheet, name or words is left in the data folder, and the approval holds", () =>
    leavesNothing(process.env.DATA_DIR ?? ""));

  test("a file is served to nobody, and its page says that there was one; twice is once", async () => {
    const event = await eventAt("published");
    const { photo, sheet } = await twoFiles(event.id);
    const answers = await Promise.all([1, 2, 3].map(() => erase(event.id, photo)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([await getReleasedFile(photo), await getOwnFile(read, photo)]).toEqual([null, null]);
    expect(await getOwnFile(read, sheet)).not.toBeNull();
    const evidence = await getEvidence(read, event.id);
    expect(evidence?.files.map(({ name, caption, erasedFor }) => [name, caption, erasedFor])).toEqual([
      ["", "", "wish"],
      [expect.stringContaining("CANARY-NAME"), `${caption} 2`, null],
    ]);
    expect((await trailOf(event.id)).filter((action) => action === "evidence.erase")).toHaveLength(1);
    const again = { eventId: event.id, id: photo, version: 3, caption: "back", agreed: "on" as const };
    expect(await releasePhoto(manage(), again)).toMatchObject({ reason: "not_found" });
    expect(await firstBrokenEntry()).toBeNull();
  });

  test("others' files are not found; what is approved in a closed month can be erased", async () => {
    const event = await eventAt("published", { startDate: "2025-03-05" });
    const { photo } = await twoFiles(event.id);
    for (const by of ["hillOrganiser", "schoolOrganiser"] as const)
      expect(await erase(event.id, photo, by)).toEqual({ ok: false, reason: "not_found" });
    expect(await getFile(photo)).not.toBeNull();
    await transaction((tx) => tx.update(events).set({ status: "approved" }).where(eq(events.id, event.id)));
    expect(await closePeriod(accessOf("coordinator", "periods.close"), { period: "2025-03" })).toMatchObject({
      ok: true,
    });
    expect(await erase(event.id, photo, "coordinator")).toEqual({ ok: true, id: event.id });
    expect(await getFile(photo)).toBeNull();
  });
});

describe("in an S3-compatible store", () => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-erasure-"));
  let server: S3rver;
  beforeAll(async () => {
    const configureBuckets = [{ name: "evidence", configs: [] }];
    server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: folder, configureBuckets });
    const { port } = await server.run();
    const endpoint = { FILES_URL: "s3://evidence", FILES_ENDPOINT: `http://127.0.0.1:${port}` };
    Object.assign(process.env, endpoint, { FILES_ACCESS_KEY: "S3RVER", FILES_SECRET_KEY: "S3RVER" });
  });
  afterAll(async () => {
    await server.close();
    for (const name of ["URL", "ENDPOINT", "ACCESS_KEY", "SECRET_KEY"]) delete process.env[`FILES_${name}`];
    rmSync(folder, { recursive: true, force: true });
  });

  test("no byte is left in the bucket either", () => leavesNothing(folder));
});

test("what an erasure left in the store goes with the next sweep, however young it is", async () => {
  const event = await eventAt("published");
  const { sheet } = await twoFiles(event.id);
  const content = (await getFile(sheet)) ?? Buffer.alloc(0);
  await erase(event.id, sheet);
  // As when the store did not answer, or the server died in between.
  await putFile(sheet, content);
  await announceFile(sheet);
  await announceFile("being-uploaded");
  expect(await sweepLooseFiles(new Date())).toBe(1);
  expect(await getFile(sheet)).toBeNull();
  expect(await database().select().from(looseFiles)).toMatchObject([{ id: "being-uploaded" }]);
});

test("who has a file erased that the store does not give up is told so, until it is gone", async () => {
  const event = await eventAt("published");
  const { sheet } = await twoFiles(event.id);
  const path = join(process.env.DATA_DIR ?? "", "files", sheet.slice(0, 2), sheet);
  rmSync(path);
  mkdirSync(path);
  expect(await erase(event.id, sheet)).toEqual({ ok: true, id: event.id, left: true });
  rmdirSync(path);
  expect(await sweepLooseFiles(new Date())).toBe(1);
  expect(await erase(event.id, sheet)).toEqual({ ok: true, id: event.id });
});

test("an old link to one's own erased file is no attempt at somebody else's", async () => {
  const event = await eventAt("published");
  const { sheet } = await twoFiles(event.id);
  expect(await isFile(sheet)).toBe(true);
  await erase(event.id, sheet);
  expect(await isFile(sheet)).toBe(false);
});

describe("kept for a time", () => {
  const keep = async (sheetMonths: number | undefined, version = 0) =>
    changeRetention(accessOf("administrator", "settings.manage"), { sheetMonths, version });
  const later = (event: { endsAt: Date }, days: number) => new Date(event.endsAt.getTime() + days * 86_400_000);

  test("sheets go when it is over, photos stay, and what waits for its decision waits with its proof", async () => {
    const [done, waiting] = [await eventAt("published"), await eventAt("submitted", { title: "waiting" })];
    const { photo, sheet } = await twoFiles(done.id);
    const kept = await uploaded(waiting.id, "sign_in_sheet", smallPdf("other"));
    expect(await eraseOutdated(later(done, 4000))).toBe(0);
    expect(await keep(12)).toEqual({ ok: true });
    expect(await eraseOutdated(later(done, 300))).toBe(0);
    expect(await eraseOutdated(later(done, 400))).toBe(1);
    expect([await getFile(photo), await getFile(sheet), await getFile(kept)].map((file) => file !== null)).toEqual([
      true,
      false,
      true,
    ]);
    const [row] = await database().select().from(evidenceFiles).where(eq(evidenceFiles.id, sheet));
    expect(row).toMatchObject({ erasedFor: "retention", name: "", caption: "" });
    expect((await trailOf(done.id)).at(-1)).toBe("evidence.expire");
    expect(found(process.env.DATA_DIR ?? "", []).some((file) => file.includes(sheet))).toBe(false);
  });

  test("two clocks that strike at once erase a file once, and say so once", async () => {
    const event = await eventAt("published");
    await twoFiles(event.id);
    await keep(12);
    const counts = await Promise.all([1, 2, 3].map(() => eraseOutdated(later(event, 400))));
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect((await trailOf(event.id)).filter((action) => action === "evidence.expire")).toHaveLength(1);
  });

  test("the time since the last decision counts too", async () => {
    const event = await eventAt("published");
    await twoFiles(event.id);
    await keep(1);

    await submitRecord(manage(), record(event.id));
    const approval = { eventId: event.id, version: 1, attendance: {}, online: {} };
    expect(await approveRecord(accessOf("coordinator", "records.review"), approval)).toMatchObject({ ok: true });
    expect(await eraseOutdated(new Date(Date.now() + 20 * 86_400_000))).toBe(0);
    expect(await eraseOutdated(new Date(Date.now() + 40 * 86_400_000))).toBe(1);
  });

  test("of two administrators who say it at once the second is told", async () => {
    expect(await keep(12)).toEqual({ ok: true });
    expect(await keep(12)).toEqual({ ok: true });
    expect(await keep(24)).toEqual({ ok: false, reason: "version_conflict" });
    expect(await keep(undefined, 1)).toEqual({ ok: true });
  });
});
