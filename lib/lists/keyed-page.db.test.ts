import { expect, test } from "vitest";
import { database } from "@/db/connection";
import { heartbeats } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { type KeyedOrder, type ListPlace, pageByKey, readPlace } from "./keyed-page";

eachTestHasItsOwnDatabase();

const idOrder: KeyedOrder<{ id: string }> = { columns: [heartbeats.id], keyOf: ({ id }) => [id] };

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
  for (const after of ["", "3", "[]", "[1,2]", "{}", "null", '["a"', "x".repeat(700)]) {
    const page = await readIds(readPlace({ after, page: "7" }));
    expect([page.rows[0]?.id, page.previous]).toEqual(["h-000", null]);
  }
  expect(readPlace({ after: ["a", "b"], before: "c" })).toEqual({ before: "c" });
});
