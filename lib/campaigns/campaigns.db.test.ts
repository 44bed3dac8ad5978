import { beforeEach, expect, test } from "vitest";
import { runners } from "@/app/background/runners";
import { database } from "@/db/connection";
import { auditEntries, campaigns, events, jobs, sums } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { createEvent } from "@/lib/events/mutations/create-event";
import { followName, followNameInSlices } from "@/lib/events/mutations/follow-name";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { workOff } from "@/lib/jobs/work";
import { accessOf, campaignIds, eventInput, makeProgramme } from "@/lib/testing/programme";
import { rebuildSums } from "@/lib/totals/sums";
import { verifyKept } from "@/lib/verify/verify-kept";
import { createEdition, deleteEdition } from "./editions";
import { campaignChange } from "./input";
import { changeCampaign, createCampaign, retireCampaign, stepCampaign } from "./mutations";
import { getCampaign, listCampaigns, listEditions } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("administrator", "ledgers.manage");
const words = { nameEn: null, brand: null, groupId: null, description: "" };
const campaign = { ...words, name: "全国科普日", counts: true, notCountingReason: null };

test("a campaign that stops counting takes its events and their sums along, and back", async () => {
  const manage = accessOf("coordinator", "events.manage");
  for (const campaignId of [campaignIds.counting, campaignIds.counting, undefined]) {
    const made = await createEvent(manage, eventInput({ campaignId }));
    if (made.ok) await publishEvent(manage, { id: made.id, version: 1 });
  }
  const before = await keptSums();
  const stops = { ...campaign, id: campaignIds.counting, version: 1, counts: false, notCountingReason: "单列统计" };
  expect(await changeCampaign(access, stops)).toEqual({ ok: true });
  const counting = await database().select({ counts: events.counts }).from(events);
  expect(counting.filter((event) => event.counts)).toHaveLength(1);
  const changed = await keptSums();
  await transaction((tx) => rebuildSums(tx));
  expect(await keptSums()).toEqual(changed);
  const entry = (await database().select().from(auditEntries).orderBy(auditEntries.number)).at(-1);
  expect(entry).toMatchObject({ action: "campaign.change", detail: { counts: [true, false] } });
  await changeCampaign(access, { ...stops, version: 2, counts: true });
  expect((await getCampaign(campaignIds.counting))?.notCountingReason).toBeNull();
  expect(await keptSums()).toEqual(before);
});

test("events are found by the new name of their campaign, no longer by the old one", async () => {
  const manage = accessOf("coordinator", "events.manage");
  await createEvent(manage, eventInput({ campaignId: campaignIds.counting }));
  await createEvent(manage, eventInput({ campaignId: campaignIds.apart }));
  await changeCampaign(access, { ...campaign, id: campaignIds.counting, version: 1, name: "ＫＥＸＵＥ科学之夜" });
  const found = await database().select({ text: events.searchText }).from(events);
  expect(found.filter(({ text }) => text.includes("kexue科学之夜"))).toHaveLength(1);
  expect(found.filter(({ text }) => text.includes(campaign.name))).toHaveLength(0);
});

test("of very many events the words follow in the background, and doing it twice changes nothing", async () => {
  const manage = accessOf("coordinator", "events.manage");
  for (let n = 0; n < 3; n++) await createEvent(manage, eventInput({ campaignId: campaignIds.counting }));
  const named = { of: "campaign", id: campaignIds.counting } as const;
  await transaction(async (tx) => {
    await tx.update(campaigns).set({ name: "科学之夜" });
    await followName(tx, named, 2);
  });
  const texts = async () => (await database().select({ text: events.searchText }).from(events)).map(({ text }) => text);
  expect((await texts()).filter((text) => text.includes("科学之夜"))).toEqual([]);
  expect(await workOff("w", runners)).toBe(1);
  expect((await texts()).filter((text) => text.includes("科学之夜"))).toHaveLength(3);
  const [done] = await database().select().from(jobs);
  expect(done).toMatchObject({ state: "done", personId: null });
  await followNameInSlices(named, new AbortController().signal);
  expect(await verifyKept()).toMatchObject({ differences: 0 });
});

test("not counting needs a reason", () => {
  const form = { id: "c", version: 1, name: "全国科普日", counts: false, notCountingReason: " " };
  const parsed = campaignChange.safeParse(form);
  expect(parsed.error?.issues).toMatchObject([{ path: ["notCountingReason"], message: "not_counting_reason" }]);
});

test("campaigns keep their names apart, their order, and who saved first", async () => {
  const made = await createCampaign(access, { ...campaign, name: "汽轮大讲堂" });
  if (!made.ok) throw new Error(made.reason);
  expect(await createCampaign(access, { ...campaign, name: "汽轮大讲堂" })).toMatchObject({ reason: "name_taken" });
  await stepCampaign(access, { id: made.id, step: "up" });
  expect((await listCampaigns()).map((one) => one.id)).toEqual([campaignIds.counting, made.id, campaignIds.apart]);
  await retireCampaign(access, { id: campaignIds.counting });
  await stepCampaign(access, { id: campaignIds.apart, step: "up" });
  expect((await listCampaigns()).map((one) => one.id)).toEqual([campaignIds.apart, made.id]);
  const late = { ...campaign, id: campaignIds.apart, version: 7 };
  expect(await changeCampaign(access, late)).toEqual({ ok: false, reason: "version_conflict" });
});

test("an edition is there once a year, and goes only while no event belongs to it", async () => {
  const edition = { campaignId: campaignIds.counting, year: 2026, number: 1, title: null };
  const made = await createEdition(access, edition);
  if (!made.ok) throw new Error(made.reason);
  expect(await createEdition(access, edition)).toMatchObject({ reason: "edition_taken", field: "number" });
  await createEvent(accessOf("coordinator", "events.manage"), eventInput({ editionId: made.id }));
  expect(await deleteEdition(access, { id: made.id })).toMatchObject({ reason: "edition_in_use" });
  const other = await createEdition(access, { ...edition, number: 2 });
  if (other.ok) await deleteEdition(access, { id: other.id });
  expect(await listEditions({ campaignId: campaignIds.counting })).toHaveLength(1);
});

async function keptSums() {
  const rows = await database().select().from(sums);
  const held = rows.filter((row) => row.events !== 0 || row.claimed !== 0 || row.approved !== 0);
  return held.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
