import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteClient from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/connection";
import { dialect } from "@/db/location";
import { migratePostgresqlAt } from "@/db/migrate";
import { emptyPlace } from "@/db/testing/empty-place";
import { transaction } from "@/db/transaction";
import { firstBrokenEntry, recordEntry } from "@/lib/audit/trail";
import { asked, command, contentOf, copyOf, discard, makeSource, type Said, wordsFoundIn } from "@/lib/testing/moving";

const definitions = `select indexdef as definition from pg_indexes where schemaname = 'public'
  union all select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  order by 1`;

describe.runIf(dialect === "postgresql")("a database that moves", () => {
  let source: string;
  let folder: string;
  let url: string;
  let leave: () => Promise<void>;
  beforeAll(async () => {
    source = await makeSource("--events", "150", "--units", "8");
  }, 120_000);
  afterAll(() => discard(source));
  beforeEach(async () => {
    leave = await emptyPlace();
    url = process.env.DATABASE_URL ?? "";
    folder = copyOf(source);
  });
  afterEach(async () => {
    discard(folder);
    await leave();
  });

  const move = (words: string[], DATA_DIR = folder, meanwhile?: Parameters<typeof command>[3]) =>
    command("move", words, { DATA_DIR }, meanwhile);
  const up = (...words: string[]) => move(["--to", url, ...words]);
  const down = (...words: string[]) => move(["--from", url, ...words]);
  const inSqlite = (statement: string) => {
    const client = new SqliteClient(join(folder, "kepu.db"));
    client.exec(statement);
    client.close();
  };
  const tables = () => asked(url, "select tablename from pg_tables where schemaname in ('public', 'drizzle')");
  const refused = (made: Said, ...words: string[]) => {
    expect(made, made.said).toMatchObject({ code: 1 });
    for (const word of words) expect(made.said).toContain(word);
  };

  test("there and back is what it was, in every table, with its trail; again only over what it holds itself", async () => {
    const demo = await makeSource();
    discard(folder);
    folder = copyOf(demo);
    discard(demo);
    const before = contentOf(folder);
    expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
    const words = wordsFoundIn(folder);
    expect(words.length).toBeGreaterThan(10);
    // A server that started there once has made the tables, and nobody has worked with them.
    await migratePostgresqlAt(url);
    const keys = await asked(url, definitions);
    // An address that names several servers is one of whichever takes writes.
    const several = url.replace("@", "@localhost:1,");
    const there = await move(["--to", several]);
    expect(there, there.said).toMatchObject({ code: 0, said: expect.stringContaining("AUTH_SECRET") });
    expect(there.said).toContain(`of ${Object.keys(before).length} tables`);
    expect(contentOf(folder)).toEqual(before);
    expect(await asked(url, definitions)).toEqual(keys);
    // A server that starts has nothing left to migrate.
    await migratePostgresqlAt(url);

    refused(await up(), "--overwrite");
    expect(await up("--overwrite")).toMatchObject({ code: 0 });
    for (const name of ["one", "two", "three"])
      await transaction((tx) =>
        recordEntry(tx, {
          actor: null,
          action: "unit.change",
          subject: { kind: "unit", id: "a", name },
          detail: { b: "\n", a: 1 },
        }),
      );
    expect(await firstBrokenEntry()).toBeNull();
    await closeDatabase();
    refused(await up("--overwrite"), "--discard-changes");

    const back = await down("--overwrite");
    expect(back, back.said).toMatchObject({ code: 0 });
    const after = contentOf(folder);
    expect(after.audit_entries).toHaveLength((before.audit_entries?.length ?? 0) + 3);
    const without = ({ audit_entries: _, audit_head: __, ...others }: typeof before) => others;
    expect(without(after)).toEqual(without(before));
    // The index of words is not moved but made anew.
    expect(wordsFoundIn(folder)).toEqual(words);
    expect(readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"))).toEqual([
      expect.stringMatching(/^before-move-/),
    ]);
    expect(readdirSync(folder).filter((name) => name.includes("moving"))).toEqual([]);
    // What came back knows of the entries, so that it may take the other's place.
    expect(await up("--overwrite", "--try")).toMatchObject({ code: 0 });
  }, 240_000);

  test("broken off wherever it is, nothing is there; made again it is whole", async () => {
    for (const moment of ["copying rows: 50", "indexes: 50", "comparing: 50"]) {
      const killed = await move(["--to", url], folder, (said, kill) => said.includes(moment) && kill());
      expect(killed.code).toBeNull();
      await expect.poll(tables, { timeout: 20_000 }).toEqual([]);
    }
    const others = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kepu db:move'";
    const lost = await move(
      ["--to", url],
      folder,
      (said) => void (said.includes("copying rows: 30") && asked(url, others)),
    );
    expect(lost, lost.said).toMatchObject({ code: 1 });
    expect(await tables()).toEqual([]);
    expect(await up()).toMatchObject({ code: 0 });

    const elsewhere = mkdtempSync(join(tmpdir(), "kepu-elsewhere-"));
    for (const moment of ["copying rows: 50", "comparing: 50"]) {
      await move(["--from", url], elsewhere, (said, kill) => said.includes(moment) && kill());
      expect(existsSync(join(elsewhere, "kepu.db"))).toBe(false);
    }
    const cut = await move(
      ["--from", url],
      elsewhere,
      (said) => void (said.includes("copying rows: 30") && asked(url, others)),
    );
    expect(cut, cut.said).toMatchObject({ code: 1 });
    expect(await move(["--from", url], elsewhere)).toMatchObject({ code: 0 });
    expect(contentOf(elsewhere)).toEqual(contentOf(source));
    discard(elsewhere);
  }, 240_000);

  test("faults that it has itself are named: sums, trail, files; and rows that PostgreSQL does not take", async () => {
    inSqlite("update sums set events = events + 1 where period = (select max(period) from sums where events > 0)");
    inSqlite(`drop trigger audit_entries_no_update; update audit_entries set actor_name = 'x' where number = 1`);
    inSqlite(`update evidence_files set erased_at = null, erased_for = null`);
    refused(await up(), "the records give", "the audit trail is broken at entry 1", "is missing in the file store");
    expect(await tables()).toEqual([]);
    const all = await up("--with-faults");
    expect(all, all.said).toMatchObject({ code: 1, said: expect.stringContaining("Next:") });
    expect((await tables()).length).toBeGreaterThan(50);

    inSqlite("update units set name = 'a' || char(0) where id = (select min(id) from units)");
    refused(await up("--overwrite", "--discard-changes"), "units ", "name is no text, or holds U+0000");
  }, 120_000);

  test("what cannot be moved well is refused with what to do, and a trial changes nothing", async () => {
    refused(await move([]), "npm run db:move");
    refused(await move(["--to", "mysql://localhost"]), "npm run db:move");
    refused(await move(["--to", "postgres://nobody:x@localhost:1/none"]), "no way into");
    refused(await move(["--to", url], "/nowhere"), "Is DATA_DIR right?");

    const server = new SqliteClient(join(folder, "kepu.db"));
    server.prepare("select 1 from units").get();
    refused(await up(), "stop the server");
    const trial = await up("--try");
    expect(trial, trial.said).toMatchObject({ code: 0, said: expect.stringContaining("nothing was changed") });
    expect(await tables()).toEqual([]);
    server.close();

    await asked(url, "create table theirs (id int)");
    refused(await up("--overwrite"), "theirs");
    await asked(url, "drop table theirs");
    inSqlite("create table left_behind (id int)");
    refused(await up(), "left_behind");
    inSqlite(
      "drop table left_behind; delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)",
    );
    refused(await up(), "db:migrate");
  }, 120_000);

  test("back is refused while a server works on either, or is of another version", async () => {
    expect(await up()).toMatchObject({ code: 0 });
    const busy = new SqliteClient(join(folder, "kepu.db"));
    busy.prepare("select 1 from units").get();
    refused(await down("--overwrite"), "in use");
    busy.close();
    const held = asked(url, "select pg_sleep(3600)").catch(() => undefined);
    await expect
      .poll(() => asked(url, "select 1 from pg_stat_activity where query like '%3600%' and pid <> pg_backend_pid()"))
      .toHaveLength(1);
    refused(await down("--overwrite"), "in use");
    expect(await down("--overwrite", "--try")).toMatchObject({ code: 0 });
    await asked(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%3600%' and pid <> pg_backend_pid()",
    );
    await held;
    await asked(
      url,
      "delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)",
    );
    refused(await down("--overwrite"), "db:migrate");
    expect(contentOf(folder)).toEqual(contentOf(source));
  }, 120_000);
});
