// Registers and reports events through the product on the database of the environment, then does the same statements on a copy of it,
// and says both rates as JSON:  tsx bin/bench/write-rates.ts <events> <writers> <copy: a file, or the address of a database>
import { AsyncLocalStorage } from "node:async_hooks";
import { copyFileSync } from "node:fs";
import type SqliteClient from "better-sqlite3";
import { asc, eq } from "drizzle-orm";
import pg from "pg";
import { closeDatabase, connections, database, openSqliteFile } from "@/db/connection";
import { dialect, sqliteFile } from "@/db/location";
import { audienceGroups, eventKinds, people, streets, units } from "@/db/schema";
import { type Actor, grantAccess } from "@/lib/access/access";
import { createEvent } from "@/lib/events/mutations/create-event";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { submitRecord } from "@/lib/records/mutations/save-record";

type Statement = { sql: string; values: unknown[] };
const [count = 200, writers = 1] = process.argv.slice(2, 4).map(Number);
const copy = process.argv[4] ?? "";

/** Each transaction that was committed, as its statements; one that is still open has none yet. */
const committed: { writer: number; statements: Statement[] }[] = [];
const writing = new AsyncLocalStorage<number>();
let capturing = false;
/** The two take turns, so that whatever else the machine does is met by both. */
const turns = 10;
const names = new Map<string, string>();

if (dialect === "sqlite") captureSqlite();
else capturePostgresql();
const actor = await anyCoordinator();
await run(20, "warm");
if (dialect === "sqlite") copySqlite();
else await copyPostgresql();
const { replay, close } = dialect === "sqlite" ? sqliteReplay() : await postgresqlReplay();
let [product, bare, statements] = [0, 0, 0];
for (let turn = 0; turn < turns; turn++) {
  capturing = true;
  product += await timed(() => run(count / turns, `measured ${turn}`));
  capturing = false;
  bare += await timed(replay);
  statements += committed.splice(0).flatMap((transaction) => transaction.statements).length;
}
console.log(JSON.stringify({ product: count / product, bare: count / bare, statements }));
await close();
await closeDatabase();

type Replay = { replay: () => unknown; close: () => unknown };

async function timed(body: () => unknown): Promise<number> {
  const began = performance.now();
  await body();
  return (performance.now() - began) / 1000;
}

/** A registration, its publication and its record, as an organiser's morning goes; by several people at once. */
async function run(events: number, name: string): Promise<void> {
  const [kind] = await database().select().from(eventKinds).limit(1);
  const [street] = await database().select().from(streets).limit(1);
  const groups = await database().select().from(audienceGroups).orderBy(asc(audienceGroups.position)).limit(2);
  const manage = grantAccess(actor, "events.manage");
  const report = grantAccess(actor, "records.manage");
  if (!manage || !report) throw new Error("the coordinator may not write");
  let next = 0;
  const writer = async () => {
    for (let n = next++; n < events; n = next++) {
      const made = await createEvent(manage, {
        ...{ unitId: actor.unitId, title: `量一量写入 ${name} ${n}`, kindId: kind?.id, campaignId: undefined },
        ...{
          groupIds: groups.map(({ id }) => id),
          format: "onsite",
          place: `教室 ${n}`,
          streetId: street?.id,
          contactPhone: "0571-0000-0001",
        },
        ...{ startDate: "2026-03-05", startTime: "14:00", endTime: "15:30" },
      });
      if (!made.ok) throw new Error(made.reason);
      const done = [
        await publishEvent(manage, { id: made.id, version: 1 }),
        await submitRecord(report, {
          ...{ eventId: made.id, version: 0, countedBy: "tally", summary: "很好", mediaLinks: [], online: [] },
          attendance: Object.fromEntries(groups.map(({ id }, place) => [id, 30 + place])),
        }),
      ];
      for (const one of done) if (!one.ok) throw new Error(one.reason);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, number) => writing.run(number, writer)));
}

async function anyCoordinator(): Promise<Actor> {
  const [found] = await database()
    .select({ id: people.id, name: people.name, unit: units })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(eq(people.role, "coordinator"))
    .limit(1);
  if (!found) throw new Error("nobody may write");
  const { unit } = found;
  return {
    ...{ personId: found.id, name: found.name, role: "coordinator" },
    ...{ unitId: unit.id, unitName: unit.name, unitPath: unit.path },
  };
}

function captureSqlite(): void {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  const { writer } = open;
  let current: Statement[] = [];
  const prepare = writer.prepare.bind(writer);
  writer.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const name of ["run", "all"] as const) {
      const plain = statement[name].bind(statement) as (...values: unknown[]) => unknown;
      const noted = (...values: unknown[]) => {
        current.push({ sql, values });
        return plain(...values);
      };
      Object.assign(statement, { [name]: noted });
    }
    const raw = statement.raw.bind(statement);
    Object.assign(statement, {
      raw: () => {
        raw();
        return statement;
      },
    });
    return statement;
  }) as typeof writer.prepare;
  const exec = writer.exec.bind(writer);
  writer.exec = (source) => {
    // The first of a group has no savepoint of its own: it ends where the second begins.
    if (/^(COMMIT|RELEASE|SAVEPOINT)/.test(source) && capturing && current.length > 0)
      committed.push({ writer: 0, statements: current });
    current = [];
    return exec(source);
  };
}

function copySqlite(): void {
  const open = connections();
  if (open.dialect === "sqlite") open.writer.pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(sqliteFile(), copy);
}

function sqliteReplay(): Replay {
  const client = openSqliteFile(copy);
  const known = new Map<string, SqliteClient.Statement>();
  const replay = () => {
    for (const { statements } of committed) {
      client.exec("BEGIN IMMEDIATE");
      for (const { sql, values } of statements) {
        const statement = known.get(sql) ?? client.prepare(sql);
        known.set(sql, statement);
        if (statement.reader) statement.raw().all(...values);
        else statement.run(...values);
      }
      client.exec("COMMIT");
    }
  };
  return { replay, close: () => client.close() };
}

function capturePostgresql(): void {
  const open = connections();
  if (open.dialect !== "postgresql") return;
  const connect = open.writers.connect.bind(open.writers) as () => Promise<pg.PoolClient>;
  const noted = new WeakSet<pg.PoolClient>();
  const connected = async () => {
    const client = await connect();
    if (!noted.has(client)) noteStatements(client);
    noted.add(client);
    return client;
  };
  Object.assign(open.writers, { connect: connected });
}

function noteStatements(client: pg.PoolClient): void {
  let current: Statement[] = [];
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const noting = async (...given: unknown[]) => {
    const asked = statementOf(given);
    const answer = await query(...given);
    if (/^commit/i.test(asked.sql) && capturing)
      committed.push({ writer: writing.getStore() ?? 0, statements: current });
    if (/^(begin|commit|rollback)/i.test(asked.sql)) current = [];
    else current.push(asked);
    return answer;
  };
  Object.assign(client, { query: noting });
}

function statementOf([asked, apart]: unknown[]): Statement {
  if (typeof asked === "string") return { sql: asked, values: (apart as unknown[]) ?? [] };
  const { text, values } = asked as { text: string; values?: unknown[] };
  return { sql: text, values: (apart as unknown[]) ?? values ?? [] };
}

async function copyPostgresql(): Promise<void> {
  const address = new URL(copy);
  const own = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await closeDatabase();
  const maintenance = new URL(copy);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(`drop database if exists "${address.pathname.slice(1)}"`);
  await client.query(`create database "${address.pathname.slice(1)}" template "${own}"`);
  await client.end();
  capturePostgresql();
}

/** Statements are prepared, as those of the product are. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `replayed_${names.size}`;
  names.set(text, name);
  return name;
}

/** As many connections as there were writers, each doing what one of them did. */
async function postgresqlReplay(): Promise<Replay> {
  const clients = await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString: copy });
      await client.connect();
      return client;
    }),
  );
  const replay = () =>
    Promise.all(
      clients.map(async (client, number) => {
        for (const { writer, statements } of committed) {
          if (writer !== number) continue;
          await client.query("begin");
          for (const { sql, values } of statements)
            await client.query({ ...{ name: nameOf(sql), text: sql, rowMode: "array" }, values });
          await client.query("commit");
        }
      }),
    );
  return { replay, close: () => Promise.all(clients.map((client) => client.end())) };
}
