import { gt } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { database } from "@/db/connection";
import { heartbeats, jobs } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { type KeyedOrder, keyNumber, keyText, type ListPlace, pageByKey, readPlace } from "./keyed-page";

eachTestHasItsOwnDatabase();

const idOrder: KeyedOrder<{ id: string }> = {
  columns: [heartbeats.id],
  key: z.tuple([keyText]),
  keyOf: ({ id }) => [id],
};

const readIds = (place: ListPlace, limit = 10) =>
  pageByKey(
    idOrder,
    place,
    ({ beyond, order, limit: most }) =>
      database()
        .select({ id: heartbeats.id })
        .from(heartbeats)
        .where(beyond)
        .orderBy(...order)
        .limit(most),
    limit,
  );
const add = (ids: string[]) =>
  transaction((tx) => tx.insert(heartbeats).values(ids.map((id) => ({ id, at: new Date(0) }))));
const names = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, n) => `h-${String(from + n).padStart(3, "0")}`);

test("each row once, forth and back, and the ends are known", async () => {
  await add(names(0, 35));
  const seen: string[][] = [];
  let page = await readIds({});
  expect(page.previous).toBeNull();
  for (;;) {
    seen.push(page.rows.map(({ id }) => id));
    if (!page.next) break;
    page = await readIds({ after: page.next });
  }
  expect(seen.flat()).toEqual(names(0, 35));
  const back: string[][] = [page.rows.map(({ id }) => id)];
  while (page.previous) {
    page = await readIds({ before: page.previous });
    back.unshift(page.rows.map(({ id }) => id));
  }
  expect(back.flat()).toEqual(names(0, 35));
  expect((await readIds({ after: JSON.stringify(["h-020"]) })).next).not.toBeNull();
});

test("what comes in between is neither seen twice nor does it hide anything", async () => {
  await add(names(10, 30));
  const first = await readIds({});
  await add(names(0, 5));
  const second = await readIds({ after: first.next ?? "" });
  expect(second.rows.map(({ id }) => id)).toEqual(names(20, 30));
  expect((await readIds({ before: second.previous ?? "" })).rows.map(({ id }) => id)).toEqual(names(10, 20));
});

test("an address that says no place means the first page", async () => {
  await add(names(0, 12));
  for (const after of ["", "3", "[]", "[1,2]", "{}", "null", '["a"', "x".repeat(700), '["a\\u0000"]', "[1e300]"]) {
    const page = await readIds(readPlace({ after, page: "7" }));
    expect([page.rows[0]?.id, page.previous]).toEqual(["h-000", null]);
  }
  expect(readPlace({ after: ["a", "b"], before: "c" })).toEqual({ before: "c" });
});

test("nor does a place that no row could have: another kind of value, or one that is too large", async () => {
  await transaction((tx) => tx.insert(jobs).values(["a", "b"].map((id) => ({ id, ...job }))));
  const readJobs = (after: string) =>
    pageByKey(stepOrder, { after }, ({ beyond, order }) =>
      database()
        .select({ id: jobs.id, steps: jobs.stepsDone })
        .from(jobs)
        .where(beyond)
        .orderBy(...order),
    );
  expect((await readJobs('[0,"a"]')).rows.map(({ id }) => id)).toEqual(["b"]);
  for (const after of ['["x","y"]', '[1.5,"a"]', '[1e300,"a"]', '[0,"\\u0000"]', "[0,1]", '[0,"a","b"]'])
    expect((await readJobs(after)).rows.map(({ id }) => id)).toEqual(["a", "b"]);
});

const at = new Date(0);
const job = { kind: "sweep_jobs", input: {}, orderedAt: at, turnAt: at, dueAt: at } as const;
const stepOrder: KeyedOrder<{ id: string; steps: number }> = {
  columns: [jobs.stepsDone, jobs.id],
  key: z.tuple([keyNumber, keyText]),
  keyOf: ({ id, steps }) => [steps, id],
};

test("when all beyond a place has gone, there is the first page and no dead end", async () => {
  await add(names(0, 12));
  const { next } = await readIds({});
  await transaction((tx) => tx.delete(heartbeats).where(gt(heartbeats.id, "h-004")));
  const page = await readIds({ after: next ?? "" });
  expect([page.rows.length, page.previous, page.next]).toEqual([5, null, null]);
});
