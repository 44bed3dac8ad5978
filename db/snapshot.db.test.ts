import { expect, test } from "vitest";
import { readAgreed } from "./agreed";
import { database } from "./connection";
import { heartbeats } from "./schema";
import { ofOneMoment } from "./snapshot";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { transaction } from "./transaction";

eachTestHasItsOwnDatabase();

test("a reading of one moment is done once, however often somebody writes meanwhile, and sees nothing of it", async () => {
  await write();
  let readings = 0;
  const read = async () => {
    readings += 1;
    const before = await Promise.all([count(), count()]);
    await write();
    return [...before, await count()];
  };
  expect(await ofOneMoment(() => readAgreed(read))).toEqual([1, 1, 1]);
  expect(readings).toBe(1);
  expect(await count()).toBe(2);
});

test("one that fails says so, and the next is of its own moment", async () => {
  await expect(ofOneMoment(() => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
  await write();
  expect(await ofOneMoment(count)).toBe(1);
});

function write(): Promise<void> {
  return transaction(async (tx) => {
    await tx.insert(heartbeats).values({ id: crypto.randomUUID(), at: new Date() });
  });
}

async function count(): Promise<number> {
  return (await database().select().from(heartbeats)).length;
}
