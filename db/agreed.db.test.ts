import { expect, test } from "vitest";
import { readAgreed } from "./agreed";
import { database } from "./connection";
import { heartbeats } from "./schema";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { transaction } from "./transaction";

eachTestHasItsOwnDatabase();

test("what changed between two queries of a reading is in both or in neither", async () => {
  let readings = 0;
  const found = await readAgreed(async () => {
    readings += 1;
    const before = await count();
    // Somebody writes in the middle of the first reading only.
    if (readings === 1) await write();
    return [before, await count()];
  });
  expect(found).toEqual([1, 1]);
  expect(readings).toBeGreaterThan(1);
});

test("a reading that somebody writes into each time ends all the same, and so does one whose figures stay as they are", async () => {
  let readings = 0;
  await readAgreed(async () => {
    readings += 1;
    await write();
    return count();
  });
  expect(readings).toBe(5);
  readings = 0;
  const same = await readAgreed(async () => {
    readings += 1;
    await write();
    return new Map([["told", 1]]);
  });
  expect([readings, same]).toEqual([2, new Map([["told", 1]])]);
});

function write(): Promise<void> {
  return transaction(async (tx) => {
    await tx.insert(heartbeats).values({ id: crypto.randomUUID(), at: new Date() });
  });
}

async function count(): Promise<number> {
  return (await database().select().from(heartbeats)).length;
}
