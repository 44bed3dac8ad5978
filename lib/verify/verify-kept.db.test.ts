import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { connections } from "@/db/connection";
import { eventKinds, records, sums, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { createEvent } from "@/lib/events/mutations/create-event";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { accessOf, eventInput, makeProgramme, unitIds } from "@/lib/testing/programme";
import { verifyKept } from "./verify-kept";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

async function told(): Promise<string[]> {
  const all: string[] = [];
  await verifyKept((difference) => all.push(difference));
  return all;
}

async function publishedWithRecord(): Promise<string> {
  const manage = accessOf("coordinator", "events.manage");
  const made = await createEvent(manage, eventInput({ kindId: "k-exhibition" }));
  if (!made.ok) throw new Error(made.reason);
  await publishEvent(manage, { id: made.id, version: 1 });
  const record = { eventId: made.id, mediaLinks: [], updatedAt: new Date() };
  await transaction((tx) => tx.insert(records).values(record));
  return made.id;
}

test("a unit's path, a record's evidence and the days of a month without events are checked too", async () => {
  const id = await publishedWithRecord();
  expect(await told()).toEqual([]);
  await transaction(async (tx) => {
    await tx.update(units).set({ path: "/elsewhere/" }).where(eq(units.id, unitIds.hill));
    await tx.update(eventKinds).set({ evidenceAsked: "sheet" }).where(eq(eventKinds.id, "k-exhibition"));
    const [some] = await tx.select().from(sums).limit(1);
    if (some) await tx.insert(sums).values({ ...some, period: "2001-02-03", events: 7 });
  });
  const named = await told();
  expect(named).toHaveLength(3);
  expect(named.some((one) => one.includes("2001-02-03") && one.includes("kept 7 events"))).toBe(true);
  expect(named).toContain(`record of event ${id}: kept evidence complete; its files and its kind give missing`);
  expect(named.find((one) => one.startsWith(`unit ${unitIds.hill}: kept path /elsewhere/; its parent`))).toBeDefined();
});

test("an index of words that is gone is named, and the rest is checked all the same", async () => {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  await publishedWithRecord();
  open.writer.exec("drop table event_words");
  expect(await told()).toEqual(["index of words: event_words is missing"]);
});

test("the check keeps nobody from writing, and what is written meanwhile is no difference", async () => {
  await publishedWithRecord();
  const manage = accessOf("coordinator", "events.manage");
  const write = async () => {
    for (let n = 0; n < 20; n++) {
      const made = await createEvent(manage, eventInput());
      if (made.ok) await publishEvent(manage, { id: made.id, version: 1 });
    }
  };
  const [, ...rounds] = await Promise.all([write(), told(), told(), told()]);
  expect(rounds.flat()).toEqual([]);
});
