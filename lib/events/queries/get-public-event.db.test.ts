import { expect, test } from "vitest";
import { statusChanges } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { makeProgramme } from "@/lib/testing/programme";
import { type EventStatus, publicStatusOf } from "../status";
import { structuredEvent } from "../structured";
import { getPublicEvent } from "./get-public-event";

eachTestHasItsOwnDatabase();

const now = new Date("2026-06-10T04:00:00Z");
const startsAt = new Date("2026-06-09T06:00:00Z");
const canary = "卡纳利";

async function makeEvent(status: EventStatus, given: object = {}) {
  await makeProgramme();
  const figures = { claimed: { "g-youth": 40 }, approved: { "g-youth": 38 } };
  await insertEvents([eventRows({ id: "e1", status, startsAt, contactName: canary, ...figures, ...given })]);
  const change = { eventId: "e1", fromStatus: "published", actorId: "p-canal" } as const;
  await transaction((tx) =>
    tx.insert(statusChanges).values([
      { ...change, id: "s1", move: "cancel", toStatus: "cancelled", reason: "台风", at: startsAt },
      { ...change, id: "s2", move: "return", toStatus: "returned", reason: "内部意见", at: startsAt },
    ]),
  );
  return getPublicEvent("e1");
}

test.each<[EventStatus, boolean]>([
  ["draft", false],
  ["proposed", false],
  ["published", true],
  ["submitted", true],
  ["returned", true],
  ["approved", true],
  ["postponed", true],
  ["cancelled", true],
])("%s: the public sees it: %s; figures only once approved; no name, no inner reason", async (status, seen) => {
  const event = await makeEvent(status);
  expect(event !== null).toBe(seen);
  if (!event) return;
  expect(event.outcome?.attendance.map((group) => group.attendance)).toEqual(status === "approved" ? [38] : undefined);
  expect(event.reason).toBe(status === "cancelled" ? "台风" : null);
  expect(JSON.stringify(event)).not.toMatch(new RegExp(`${canary}|内部意见|p-canal|claimed`));
});

test("what was called off before it was ever published is not public", async () => {
  expect(await makeEvent("cancelled", { publishedAt: null })).toBeNull();
});

test("an id that does not exist, and one that is a pattern, find nothing", async () => {
  await makeEvent("published");
  expect(await getPublicEvent("nothing")).toBeNull();
  expect(await getPublicEvent("e%")).toBeNull();
});

test("structured data cannot end its script element and keeps the offset", async () => {
  const event = await makeEvent("published", {
    title: "</script><b>",
    format: "online",
    onlineUrl: "https://live.invalid/",
  });
  if (!event) throw new Error("must be public");
  const text = structuredEvent(event, "https://kepu.invalid/events/e1", now);
  expect(text).not.toContain("<");
  const words = JSON.parse(text);
  expect(words.name).toBe("</script><b>");
  expect(words.startDate).toBe("2026-06-09T14:00:00+08:00");
  // It is over: the stream leads nowhere.
  expect(publicStatusOf(event, now)).toBe("over");
  expect(words.location).toEqual([]);
});
