import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { connections, database, openSqliteFile } from "./connection";
import { dialect, sqliteFile } from "./location";
import { heartbeats } from "./schema";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { type Transaction, transaction } from "./transaction";

eachTestHasItsOwnDatabase();

const at = new Date("2026-01-01T00:00:00Z");
const add = (tx: Transaction, id: string) => tx.insert(heartbeats).values({ id, at });
const write = (id: string) => transaction((tx) => add(tx, id));
const kept = async () => (await database().select().from(heartbeats)).map(({ id }) => id).sort();
const outcomes = (all: PromiseSettledResult<unknown>[]) => all.map(({ status }) => status === "fulfilled");
/** Counts the commits of the writer while `run` runs; null on PostgreSQL, where each transaction has its own. */
async function commitsDuring(run: () => Promise<unknown>): Promise<number | null> {
  const open = connections();
  if (open.dialect !== "sqlite") return run().then(() => null);
  const exec = open.writer.exec.bind(open.writer);
  let commits = 0;
  open.writer.exec = (source) => {
    if (source === "COMMIT") commits++;
    return exec(source);
  };
  await run();
  return commits;
}

test("transactions that queue share a commit", async () => {
  const ids = Array.from({ length: 40 }, (_, n) => `h-${n}`).sort();
  const commits = await commitsDuring(() => Promise.all(ids.map(write)));
  if (commits !== null) expect(commits).toBeLessThan(20);
  expect(await kept()).toEqual(ids);
});

const fates = ["no", "no", "before", "after", "by a double", "caught double", "nested"] as const;
const member = fc.record({
  writes: fc.integer({ min: 1, max: 3 }),
  waits: fc.boolean(),
  fails: fc.constantFrom(...fates),
});
type Member = typeof member extends fc.Arbitrary<infer One> ? One : never;

/** What one member does: `there` is an id that is taken. */
async function written(tx: Transaction, one: Member, id: string, there: string): Promise<void> {
  if (one.fails === "before") throw new Error("before");
  for (let n = 0; n < one.writes; n++) await add(tx, `${id}-${n}`);
  if (one.waits) await pause(1);
  await failures[one.fails](tx, id, there);
}

const failures: Record<Member["fails"], (tx: Transaction, id: string, there: string) => Promise<unknown>> = {
  no: async () => undefined,
  before: async () => undefined,
  after: () => Promise.reject(new Error("after")),
  "by a double": (tx, _, there) => add(tx, there),
  // A statement that failed is undone by itself on SQLite; on PostgreSQL the transaction is over.
  "caught double": async (tx, _, there) => {
    if (dialect === "sqlite") await expect(add(tx, there)).rejects.toThrow();
  },
  nested: (_, id) => write(`${id}-nested`),
};

test("whoever fails takes back only what is its own, whatever it wrote and however it fails", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 12 }), async (group) => {
      const name = `r${round++}`;
      await write(`${name}-there`);
      const settled = await Promise.allSettled(
        group.map((one, n) => transaction((tx) => written(tx, one, `${name}-${n}`, `${name}-there`))),
      );
      const well = group.map(({ fails }) => fails === "no" || fails === "caught double");
      expect(outcomes(settled)).toEqual(well);
      const expected = group.flatMap((one, n) =>
        well[n] ? Array.from({ length: one.writes }, (_, k) => `${name}-${n}-${k}`) : [],
      );
      const found = (await kept()).filter((id) => id.startsWith(`${name}-`) && id !== `${name}-there`);
      expect(found).toEqual(expected.sort());
    }),
    { numRuns: 40 },
  );
});

test("each body runs in the context of whoever asked for it", async () => {
  const who = new AsyncLocalStorage<string>();
  const asked = ["a", "b", "c", "d"].map((name) => who.run(name, () => transaction(async () => who.getStore())));
  expect(await Promise.all(asked)).toEqual(["a", "b", "c", "d"]);
});

test("the answer comes after the commit: whoever has it, others read it", async () => {
  const seen = Array.from({ length: 30 }, async (_, n) => {
    await write(`h-${n}`);
    return (await kept()).includes(`h-${n}`);
  });
  expect(new Set(await Promise.all(seen))).toEqual(new Set([true]));
});

test("a commit that fails is a failure of each that shared it", async () => {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  const exec = open.writer.exec.bind(open.writer);
  open.writer.exec = (source) => {
    if (source === "COMMIT") throw new Error("disk I/O error");
    return exec(source);
  };
  const settled = await Promise.allSettled(["a", "b", "c"].map(write));
  open.writer.exec = exec;
  expect(outcomes(settled)).toEqual([false, false, false]);
  expect(await kept()).toEqual([]);
  await write("d");
  expect(await kept()).toEqual(["d"]);
});

test("when the database gives the transaction up for one, the others are tried again by themselves", async () => {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  const lost = transaction(async (tx) => {
    await add(tx, "lost");
    open.writer.exec("ROLLBACK"); // what SQLite does by itself when its disk is full
    throw new Error("database or disk is full");
  });
  const settled = await Promise.allSettled([write("a"), write("b"), lost, write("c")]);
  expect(outcomes(settled)).toEqual([true, true, false, true]);
  expect(await kept()).toEqual(["a", "b", "c"]);
});

test("one that takes long is waited for by nobody who came before", async () => {
  const order: string[] = [];
  const said = (name: string) => () => order.push(name);
  const first = write("a").then(said("a"));
  const long = transaction(
    async (tx) => {
      await pause(50);
      order.push("long still runs");
      await add(tx, "long");
    },
    { long: true },
  ).then(said("long"));
  const last = write("b").then(said("b"));
  await Promise.all([first, long, last]);
  if (dialect === "sqlite") expect(order).toEqual(["a", "long still runs", "long", "b"]);
  expect(await kept()).toEqual(["a", "b", "long"]);
});

test("while another process holds the lock this one goes on with everything else, and writes when it is free", async () => {
  if (dialect !== "sqlite") return;
  const other = openSqliteFile(sqliteFile());
  other.exec("BEGIN IMMEDIATE");
  const waiting = ["a", "b"].map(write);
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await pause(400);
  clearInterval(beat);
  expect(await kept()).toEqual([]);
  other.exec("COMMIT");
  other.close();
  await Promise.all(waiting);
  expect(await kept()).toEqual(["a", "b"]);
  // Inside the database it would have stood still for all of it.
  expect(longest).toBeLessThan(200);
});

test("whoever waits too long for another process is told so", { timeout: 30_000 }, async () => {
  if (dialect !== "sqlite") return;
  const other = openSqliteFile(sqliteFile());
  other.exec("BEGIN IMMEDIATE");
  const began = performance.now();
  const settled = await Promise.allSettled(["a", "b", "c"].map(write));
  expect(performance.now() - began).toBeLessThan(13_000);
  for (const one of settled)
    expect(one).toMatchObject({ reason: { message: expect.stringMatching(/locked .* 10 s/) } });
  other.exec("COMMIT");
  other.close();
  await write("d");
  expect(await kept()).toEqual(["d"]);
});

test("time behind a long body of one's own is not counted: another process is waited for all the same", async () => {
  if (dialect !== "sqlite") return;
  const clock = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => clock() + ahead;
  const other = openSqliteFile(sqliteFile());
  const long = transaction(async () => pause(50), { long: true });
  const waiting = ["a", "b"].map(write);
  ahead = 60_000;
  await long;
  other.exec("BEGIN IMMEDIATE");
  await pause(100);
  other.exec("COMMIT");
  other.close();
  await Promise.all(waiting);
  performance.now = clock;
  expect(await kept()).toEqual(["a", "b"]);
});

test("a process killed among writes that share commits loses none that was answered", {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < 3; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/testing/write-in-child.ts", `k${round}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (piece) => {
      said += String(piece);
      if (said.length > 4_000 * (round + 1)) child.kill("SIGKILL");
    });
    await once(child, "close");
    const whole = said.slice(0, said.lastIndexOf("\n")).split("\n");
    expect(whole.length).toBeGreaterThan(50);
    const found = new Set(await kept());
    expect(whole.filter((id) => !found.has(id))).toEqual([]);
    // Half of a transaction is nowhere: each wrote two rows.
    const own = [...found].filter((id) => id.startsWith(`k${round}-`));
    const names = own.map((id) => id.replace(/-[ab]$/, ""));
    expect(own).toHaveLength(2 * new Set(names).size);
  }
});
