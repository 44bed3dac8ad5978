import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connections, database } from "./connection";
import { heartbeats, settings } from "./schema";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { locked, transaction } from "./transaction";

eachTestHasItsOwnDatabase();

test("a failed transaction leaves nothing, even after an await", async () => {
  const failing = transaction(async (tx) => {
    await tx.insert(heartbeats).values({ id: "a", at: new Date() });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tx.insert(heartbeats).values({ id: "b", at: new Date() });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await database().select().from(heartbeats)).toEqual([]);
});

test("200 concurrent transactions lose nothing", async () => {
  await transaction((tx) => tx.insert(settings).values({ name: "counter", value: 0 }));
  const raise = () =>
    transaction(async (tx) => {
      const [row] = await locked(tx.select().from(settings).where(eq(settings.name, "counter")));
      await Promise.resolve();
      await tx
        .update(settings)
        .set({ value: Number(row?.value) + 1 })
        .where(eq(settings.name, "counter"));
    });
  await Promise.all(Array.from({ length: 200 }, raise));
  const [row] = await database().select().from(settings);
  expect(row?.value).toBe(200);
});

test("a write outside a transaction is refused", async () => {
  const write = async () => database().insert(heartbeats).values({ id: "a", at: new Date() });
  await expect(write()).rejects.toThrow();
  expect(await database().select().from(heartbeats)).toEqual([]);
});

test("a transaction inside a transaction is refused instead of waiting for ever", async () => {
  const nested = transaction(() => transaction(async () => 1));
  await expect(nested).rejects.toThrow("inside a transaction");
});

test("on SQLite one writer at a time: bodies never overlap", async () => {
  const log: string[] = [];
  const body = (name: string) =>
    transaction(async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 3));
      log.push(`${name} ends`);
    });
  await Promise.all(["a", "b", "c"].map(body));
  if (connections().dialect === "sqlite") {
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  }
  expect(log).toHaveLength(6);
});

test("every SQLite connection syncs fully, also when the file is opened for the second time", async () => {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  for (const client of [open.reader, open.writer]) expect(client.pragma("synchronous", { simple: true })).toBe(2);
});
