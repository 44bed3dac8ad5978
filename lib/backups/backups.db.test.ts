import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/connection";
import { dialect } from "@/db/location";
import { events, evidenceFiles, people } from "@/db/schema";
import { emptyPlace } from "@/db/testing/empty-place";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { eraseEvidence } from "@/lib/evidence/mutations/erase-evidence";
import { eraseOutdated } from "@/lib/evidence/mutations/erase-outdated";
import { smallOf } from "@/lib/evidence/mutations/loose-files";
import { releasePhoto } from "@/lib/evidence/mutations/release-photo";
import { checkFiles } from "@/lib/evidence/queries/check-files";
import { getFile } from "@/lib/files/store";
import { changeRetention } from "@/lib/retention/mutations";
import { eventAt } from "@/lib/testing/event-at";
import { filesWith } from "@/lib/testing/files-with";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { verifyKept } from "@/lib/verify/verify-kept";
import { poolFile } from "./manifest";

eachTestHasItsOwnDatabase();

// A PostgreSQL server alone does not bring its client programs.
const able = dialect === "sqlite" || spawnSync("pg_dump", ["--version"]).status === 0;
const run = promisify(execFile);
const manage = accessOf("canalOrganiser", "records.manage");
let folder: string;
beforeEach(async () => {
  await makeProgramme();
  folder = mkdtempSync(join(tmpdir(), "kepu-backups-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Said = { code: number; said: string };

/** Runs one of the two commands as a person would, in a process of its own. */
async function command(name: "backup" | "restore", ...words: string[]): Promise<Said> {
  const program = ["node_modules/tsx/dist/cli.mjs", `bin/${name}.ts`, ...words];
  const secret = "a secret for this test only, never in use";
  try {
    const env = { ...process.env, AUTH_SECRET: secret, BASE_URL: "" };
    const { stdout, stderr } = await run(process.execPath, program, { env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: `${stdout}${stderr}` };
  }
}

const backUp = (...words: string[]) => command("backup", "--to", folder, ...words);
const restore = (...words: string[]) => command("restore", "--from", folder, ...words);
const backups = () => readdirSync(folder).filter((name) => /^\d/.test(name));

async function fileOf(eventId: string, kind: "photo" | "sign_in_sheet", content: Buffer, number: number) {
  const added = await addEvidence(manage, { eventId, kind, key: `upload-key-${number}`, name: "a", content });
  if (!added.ok) throw new Error(added.reason);
  return added.id;
}

const idsOf = async () =>
  [
    ...(await database().select({ id: events.id }).from(events)),
    ...(await database().select().from(evidenceFiles)),
  ].map(({ id }) => id);

test.runIf(able)(
  "made while others write, restored elsewhere: all that was there when it began, sums, trail and every byte",
  async () => {
    const event = await eventAt("published");
    for (let number = 0; number < 3; number++) await fileOf(event.id, "photo", await phonePhoto(), number);
    await fileOf(event.id, "sign_in_sheet", smallPdf("sheet"), 3);
    const before = await idsOf();
    let writing = true;
    const writer = (async () => {
      for (let number = 10; writing; number++) {
        const added = await eventAt("submitted", { title: `written meanwhile ${number}` });
        // Nothing of SQLite waits for the world outside: the other process would never be heard.
        await new Promise((resolve) => setImmediate(resolve));
        if (number < 40) await fileOf(added.id, "sign_in_sheet", smallPdf(`meanwhile ${number}`), number);
      }
    })();
    const made = await backUp();
    writing = false;
    await writer;
    expect(made, made.said).toMatchObject({ code: 0 });
    const after = await idsOf();
    expect(after.length).toBeGreaterThan(before.length);

    const leave = await emptyPlace();
    const restored = await restore();
    expect(restored, restored.said).toMatchObject({ code: 0 });
    const there = await idsOf();
    expect(before.filter((id) => !there.includes(id))).toEqual([]);
    expect(there.filter((id) => !after.includes(id))).toEqual([]);
    const { checked, faults } = await checkFiles();
    expect([checked, faults]).toEqual([(await database().select().from(evidenceFiles)).length, []]);
    expect(checked).toBeGreaterThanOrEqual(4);
    for (const { id, type } of await database().select().from(evidenceFiles))
      if (type === "image/jpeg") expect(await getFile(smallOf(id))).not.toBeNull();
    const sums = await verifyKept(
      (difference) => expect(difference).toBeNull(),
      () => undefined,
    );
    expect(sums).toMatchObject({ differences: 0 });
    expect(await firstBrokenEntry()).toBeNull();
    expect(await database().select().from(people)).not.toEqual([]);

    await closeDatabase();
    const again = await restore();
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining("--overwrite") });
    expect(await restore("--overwrite")).toMatchObject({ code: 0 });
    await leave();
  },
  60_000,
);

test.runIf(able)(
  "what was erased since is in no backup any more, and does not come back with one",
  async () => {
    const event = await eventAt("published");
    const erased = await fileOf(event.id, "sign_in_sheet", smallPdf("CANARY-SHEET"), 1);
    const kept = await fileOf(event.id, "photo", await phonePhoto(), 2);
    expect(await backUp()).toMatchObject({ code: 0 });
    const [first = ""] = backups();
    expect(filesWith(folder, Buffer.from("CANARY-SHEET"))).toHaveLength(1);
    const wish = { eventId: event.id, id: erased, version: 1, reason: "asked for" };
    expect(await eraseEvidence(manage, wish)).toMatchObject({ ok: true });
    expect(await backUp()).toMatchObject({ code: 0 });
    expect(filesWith(folder, Buffer.from("CANARY-SHEET"))).toEqual([]);

    const leave = await emptyPlace();
    const older = await command("restore", "--from", join(folder, first));
    expect(older, older.said).toMatchObject({ code: 0, said: expect.stringContaining("1 files that were erased") });
    expect([await getFile(erased), (await getFile(kept)) !== null]).toEqual([null, true]);
    const rows = await database().select().from(evidenceFiles);
    expect(new Map(rows.map(({ id, erasedFor }) => [id, erasedFor]))).toEqual(
      new Map([
        [erased, "wish"],
        [kept, null],
      ]),
    );
    await leave();
  },
  60_000,
);

test.runIf(able)(
  "what was erased after the last backup does not come back with it, and why it was erased stays known",
  async () => {
    const event = await eventAt("published");
    const wished = await fileOf(event.id, "photo", await phonePhoto(), 1);
    const outdated = await fileOf(event.id, "sign_in_sheet", smallPdf("CANARY-SHEET"), 2);
    const words = { eventId: event.id, id: wished, version: 1, caption: "CANARY-CAPTION", agreed: "on" as const };
    expect(await releasePhoto(manage, words)).toMatchObject({ ok: true });
    expect(await backUp()).toMatchObject({ code: 0 });
    const wish = { eventId: event.id, id: wished, version: 2, reason: "asked for" };
    expect(await eraseEvidence(manage, wish)).toMatchObject({ ok: true });
    await changeRetention(accessOf("administrator", "settings.manage"), { sheetMonths: 1, version: 0 });
    expect(await eraseOutdated(new Date(event.endsAt.getTime() + 400 * 86_400_000))).toBe(1);

    await closeDatabase();
    // Then where there is no database that could say so: the folder does.
    for (const place of ["over the database", "elsewhere"]) {
      const leave = place === "elsewhere" ? await emptyPlace() : null;
      const restored = await restore("--overwrite");
      expect(restored, restored.said).toMatchObject({ code: 0, said: expect.stringContaining("2 files that were") });
      for (const name of [wished, smallOf(wished), outdated]) expect(await getFile(name)).toBeNull();
      const rows = await database().select().from(evidenceFiles);
      expect(new Map(rows.map(({ id, erasedFor }) => [id, erasedFor]))).toEqual(
        new Map([
          [wished, "wish"],
          [outdated, "retention"],
        ]),
      );
      for (const row of rows) expect(row).toMatchObject({ name: "", caption: "", releasedAt: null });
      await leave?.();
    }
  },
  90_000,
);

test.runIf(able)(
  "the latest are kept, with their files; a damaged one is refused before anything is touched",
  async () => {
    const event = await eventAt("published");
    const id = await fileOf(event.id, "sign_in_sheet", smallPdf("one"), 1);
    for (let made = 0; made < 3; made++) expect(await backUp("--keep", "2")).toMatchObject({ code: 0 });
    expect(backups()).toHaveLength(2);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    writeFileSync(poolFile(folder, id), "altered");
    const leave = await emptyPlace();
    expect(await restore()).toMatchObject({ code: 1, said: expect.stringContaining("damaged") });
    expect(existsSync(join(process.env.DATA_DIR ?? "", "kepu.db"))).toBe(false);
    expect(existsSync(join(process.env.DATA_DIR ?? "", "files"))).toBe(false);
    await leave();
  },
  60_000,
);

test.runIf(able)(
  "a file that the store has lost is named, and the backup of all else is made",
  async () => {
    const event = await eventAt("published");
    const id = await fileOf(event.id, "sign_in_sheet", smallPdf("lost"), 1);
    await fileOf(event.id, "sign_in_sheet", smallPdf("there"), 2);
    rmSync(join(process.env.DATA_DIR ?? "", "files", id.slice(0, 2), id));
    expect(await backUp()).toMatchObject({ code: 1, said: expect.stringContaining(`${id} missing`) });
    expect(backups()).toHaveLength(1);
    expect(await command("restore", "--from", tmpdir())).toMatchObject({
      code: 1,
      said: expect.stringContaining("no backup"),
    });
  },
  60_000,
);

test.runIf(dialect === "sqlite")(
  "a database that a server is working on is not replaced",
  async () => {
    expect(await backUp()).toMatchObject({ code: 0 });
    await database().select().from(events);
    expect(await restore("--overwrite")).toMatchObject({ code: 1, said: expect.stringContaining("in use") });
    expect(await database().select().from(people)).not.toEqual([]);
  },
  60_000,
);

test.runIf(!able)("without PostgreSQL's client programs it is said what to install", async () => {
  expect(await backUp()).toMatchObject({
    code: 1,
    said: expect.stringContaining("install PostgreSQL's client programs"),
  });
  expect(backups()).toEqual([]);
});
