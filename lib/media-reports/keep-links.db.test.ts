import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, type MediaLink, mediaReports } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { changeRecognition, removeRecognition, reportOwnMedia } from "@/lib/recognition/mutations/keep-recognition";
import { countRecognition, getRecognition, listRecognition } from "@/lib/recognition/queries/list-recognition";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { eventAt, eventOf, record } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const keeper = accessOf("coordinator", "ledgers.manage");
const reporter = accessOf("canalOrganiser", "records.manage");
const reviewer = accessOf("coordinator", "records.review");
const link = (name: string, more: Partial<MediaLink> = {}): MediaLink => ({
  ...{ title: name, outlet: "晨报", url: `https://news.demo.invalid/${name}` },
  ...more,
});

let eventId: string;
let version: number;
let year: number;
beforeEach(async () => {
  const event = await eventAt("published");
  eventId = event.id;
  year = event.year;
  version = 0;
});

test("a link is entered with what the unit said of it, and as the district's on the day of the event where it said nothing", async () => {
  await submit([link("a", { level: "province", publishedOn: `${year}-01-02` }), link("b")]);
  expect(await counted()).toBe(0);
  await approve();
  const { startsOn } = await eventOf(eventId);
  expect(await reports()).toMatchObject([
    { title: "a", level: "province", publishedOn: `${year}-01-02`, url: "https://news.demo.invalid/a" },
    { title: "b", level: "district", publishedOn: startsOn },
  ]);
  expect(await counted()).toBe(2);
});

test("an approval taken back counts no more, and the next one neither doubles nor orphans", async () => {
  await submit([link("a"), link("b")]);
  await approve();
  const before = await reports();
  await takeBack();
  expect(await counted()).toBe(0);
  await submit([link("a", { title: "a, mended" }), link("c")]);
  await approve();
  expect((await reports()).map(({ title }) => title)).toEqual(["a, mended", "c"]);
  expect((await reports())[0]?.id).toBe(before[0]?.id);
  expect(await counted()).toBe(2);
});

test("what the office completed stays, also when its link was mended; what was entered by hand is not entered again", async () => {
  await submit([link("a")]);
  await approve();
  const [report] = await reports();
  if (!report) throw new Error("no report");
  const mended = { title: "a", source: "省报", level: "province", url: "https://news.demo.invalid/moved" } as const;
  const of = { on: report.publishedOn, unitId: report.unitId, eventId, campaignId: null };
  await changeRecognition("media", keeper, { ...mended, ...of, id: report.id, version: 1 });
  const own = { title: "d", source: "晨报", level: "city", on: report.publishedOn, eventId } as const;
  await reportOwnMedia(reporter, { ...own, url: "https://news.demo.invalid/d" });
  await takeBack();
  await submit([link("a"), link("d")]);
  await approve();
  expect(await reports()).toMatchObject([
    { title: "a", outlet: "省报", level: "province", url: "https://news.demo.invalid/moved" },
    { title: "d", level: "city" },
  ]);
});

test("what the office took away stays away, and the trail says what each approval did to the ledger", async () => {
  await submit([link("a"), link("b"), link("c")]);
  await approve();
  const [first] = await reports();
  if (!first) throw new Error("no report");
  expect(await removeRecognition("media", keeper, { id: first.id, version: 1 })).toEqual({ ok: true });
  expect(await counted()).toBe(2);
  expect(await getRecognition(keeper, "media", first.id)).toBeNull();
  expect(await removeRecognition("media", keeper, { id: first.id, version: 2 })).toMatchObject({ reason: "not_found" });
  await takeBack();
  await submit([link("a"), link("b", { title: "b, mended" }), link("d")]);
  await approve();
  expect(await counted()).toBe(2);
  expect((await listRecognition(keeper, "media", { year })).rows.map(({ title }) => title).sort()).toEqual([
    "b, mended",
    "d",
  ]);
  const approvals = (await database().select().from(auditEntries).orderBy(asc(auditEntries.number)))
    .filter(({ action }) => action === "record.approve")
    .map(({ detail }) => detail.links);
  const url = (name: string) => link(name).url;
  expect(approvals).toEqual([
    { entered: ["a", "b", "c"].map(url), mended: [], removed: [] },
    { entered: [url("d")], mended: [url("b")], removed: [url("c")] },
  ]);
});

test("an event that went to another unit takes the reports of its record along", async () => {
  await submit([link("a")]);
  await approve();
  await takeBack();
  const placed = { unitId: unitIds.school, unitPath: unitPaths.school };
  await transaction((tx) => tx.update(events).set(placed).where(eq(events.id, eventId)));
  await submit([link("a")]);
  await approve();
  expect(await reports()).toMatchObject([{ title: "a", ...placed }]);
});

async function submit(mediaLinks: MediaLink[]): Promise<void> {
  const submitted = await submitRecord(reporter, record(eventId, { version, mediaLinks }));
  if (!submitted.ok) throw new Error(submitted.reason);
  version = submitted.version;
}

async function approve(): Promise<void> {
  const outcome = await approveRecord(reviewer, { eventId, version, attendance: {}, online: {} });
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function takeBack(): Promise<void> {
  const outcome = await returnRecord(reviewer, { eventId, version, reason: "请补充签到表" });
  if (!outcome.ok) throw new Error(outcome.reason);
}

function reports() {
  return database().select().from(mediaReports).orderBy(asc(mediaReports.title));
}

function counted(): Promise<number> {
  return countRecognition(keeper, "media", { year });
}
