import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeDatabase } from "@/db/backup/place-database";
import { closeDatabase, database } from "@/db/connection";
import { dialect, sqliteFile } from "@/db/location";
import { people, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { eventAt } from "@/lib/testing/event-at";
import { filesWith } from "@/lib/testing/files-with";
import { smallPdf } from "@/lib/testing/pictures";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { makeBackup } from "./make-backup";

eachTestHasItsOwnDatabase();

// A PostgreSQL server alone does not bring its client programs.
const able = dialect === "sqlite" || spawnSync("pg_dump", ["--version"]).status === 0;
let folder: string;
beforeEach(async () => {
  await makeProgramme();
  folder = join(mkdtempSync(join(tmpdir(), "kepu-replaced-")), "backups");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const keptAside = () => join(sqliteFile(), "..", "backups");

/** Every entry below a folder that somebody else of the machine could look into. */
function open(path: string): string[] {
  const all = readdirSync(path, { recursive: true, withFileTypes: true });
  return all.map((entry) => join(entry.parentPath, entry.name)).filter((entry) => !/^[67]00$/.test(modeOf(entry)));
}

test.runIf(able)("nobody else of the machine can read a backup, or what is kept aside", async () => {
  const event = await eventAt("published");
  const manage = accessOf("canalOrganiser", "records.manage");
  const sheet = { eventId: event.id, kind: "sign_in_sheet" as const, key: "upload-key", name: "a" };
  expect(await addEvidence(manage, { ...sheet, content: smallPdf("sheet") })).toMatchObject({ ok: true });
  const { backup } = await makeBackup(folder, null);
  expect([modeOf(folder), open(folder)]).toEqual(["700", []]);
  if (dialect !== "sqlite") return;
  await closeDatabase();
  await placeDatabase(join(backup, "kepu.db"));
  expect([modeOf(keptAside()), open(keptAside()), modeOf(sqliteFile())]).toEqual(["700", [], "600"]);
});

test.runIf(able && dialect === "postgresql")(
  "a copy that turns out unreadable half way leaves what was there",
  async () => {
    const { backup } = await makeBackup(folder, null);
    const dump = join(backup, "kepu.dump");
    const whole = readFileSync(dump);
    writeFileSync(dump, whole.subarray(0, -200));
    const before = await database().select().from(people);
    await closeDatabase();
    await expect(placeDatabase(dump)).rejects.toThrow("failed");
    expect(await database().select().from(people)).toEqual(before);
    await closeDatabase();
    writeFileSync(dump, whole);
    await placeDatabase(dump);
    expect(await database().select().from(people)).toEqual(before);
  },
);

test.runIf(dialect === "sqlite")("a database that cannot be asked whether it is in use stays where it is", async () => {
  const { backup } = await makeBackup(folder, null);
  await closeDatabase();
  const before = readFileSync(sqliteFile());
  for (const beside of ["-wal", "-shm"]) rmSync(`${sqliteFile()}${beside}`, { force: true });
  mkdirSync(`${sqliteFile()}-wal`);
  await expect(placeDatabase(join(backup, "kepu.db"))).rejects.toThrow();
  expect(readFileSync(sqliteFile()).equals(before)).toBe(true);
  rmSync(`${sqliteFile()}-wal`, { recursive: true });
});

test.runIf(dialect === "sqlite")(
  "one that is damaged is kept aside with what was not yet written into it",
  async () => {
    const { backup } = await makeBackup(folder, null);
    const before = await database().select().from(people);
    await transaction((tx) => tx.update(units).set({ nameEn: "CANARY-UNIT" }));
    // As a machine that lost its power leaves it, and then its disk.
    const left = readFileSync(`${sqliteFile()}-wal`);
    await closeDatabase();
    writeFileSync(sqliteFile(), "no database at all ".repeat(100));
    writeFileSync(`${sqliteFile()}-wal`, left);
    await placeDatabase(join(backup, "kepu.db"));
    expect(filesWith(keptAside(), Buffer.from("CANARY-UNIT"))).not.toEqual([]);
    expect(readdirSync(join(sqliteFile(), "..")).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    expect(await database().select().from(people)).toEqual(before);
  },
);
