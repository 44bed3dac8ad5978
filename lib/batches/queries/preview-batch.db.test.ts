import { beforeEach, expect, test } from "vitest";
import { editions } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { closePeriod } from "@/lib/periods/mutations";
import { day, eventAt } from "@/lib/testing/event-at";
import { accessOf, campaignIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { listFound, listTicked, previewBatch } from "./preview-batch";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const read = () => accessOf("canalOrganiser", "desk.read");

test("each field stands old beside new with its names, editions by their number, and what is so already is left out", async () => {
  const edition = { id: "e-1", campaignId: campaignIds.counting, year: 2026, number: 3 };
  await transaction((tx) => tx.insert(editions).values(edition));
  const plain = await eventAt("draft", { startDate: day(3), campaignId: campaignIds.counting });
  const same = await eventAt("draft", { startDate: day(4), campaignId: campaignIds.counting, editionId: "e-1" });
  const rows = await listTicked(manage(), [plain.id, same.id]);
  const set = `campaign:${campaignIds.counting}/e-1`;
  const { lines, names } = await previewBatch(manage(), rows, { change: "field", set });
  expect(lines.map(({ changes, left }) => [changes, left])).toEqual([
    [[{ field: "campaign", from: [campaignIds.counting], to: ["e-1"] }], null],
    [[], "same"],
  ]);
  expect(names.get("e-1")).toMatchObject({ edition: { year: 2026, number: 3 } });
});

test("a closed month is left out whatever is wished, on the day an event is or on the one it would move to", async () => {
  const past = await eventAt("published", { startDate: "2025-03-20" });
  const coming = await eventAt("published", { startDate: day(10) });
  await closePeriod(accessOf("coordinator", "periods.close"), { period: "2025-03" });
  const rows = await listTicked(manage(), [past.id, coming.id]);
  const leftIn = async (wish: Parameters<typeof previewBatch>[2]) =>
    (await previewBatch(manage(), rows, wish)).lines.map(({ left }) => left);
  expect(await leftIn({ change: "cancel", reason: "停办" })).toEqual(["closed", null]);
  expect(await leftIn({ change: "field", contactName: "新联系人" })).toEqual(["closed", null]);
  const { lines } = await previewBatch(manage(), rows.slice(1), { change: "cancel", reason: "停办" });
  expect(lines).toMatchObject([{ event: { id: coming.id }, status: "cancelled", changes: [] }]);
});

test("all that the filter finds are chosen, within reach, in the order they begin; too many are none", async () => {
  await eventAt("draft", { startDate: day(5), title: "甲讲座" });
  await eventAt("draft", { startDate: day(3), title: "乙讲座" });
  await eventAt("published", { startDate: day(4), title: "丙讲座" });
  await eventAt("draft", { startDate: day(4), title: "丁讲座", unitId: unitIds.hill });
  const found = await listFound(read(), { view: "draft" }, new Date());
  expect(found?.map(({ title }) => title)).toEqual(["乙讲座", "甲讲座"]);
});
