import { createHash } from "node:crypto";
import { and, eq, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/db/connection";
import { published2022 } from "@/db/demo/published-2022";
import { demoSignIns } from "@/db/demo/sign-ins";
import { campaignIds, groupIds } from "@/db/demo/world";
import { attendance, events, evidenceFiles, onlineViews, records, settings, sums } from "@/db/schema";
import { freshDatabase } from "@/db/testing/fresh-database";
import { transaction } from "@/db/transaction";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { listEvidenceRules } from "@/lib/evidence/queries/list-rules";
import { countKinds, nothingAsked, stateOf } from "@/lib/evidence/rules";
import { getFile } from "@/lib/files/store";
import { getOrganisation } from "@/lib/organisation/queries";
import { proveIdentity } from "@/lib/people/sign-in";
import { getProgress } from "@/lib/targets/queries";
import { instantOf } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { getBreakdown, getProgrammeUnitId } from "@/lib/totals/queries";
import { rebuildSums } from "@/lib/totals/sums";
import { loadDemo } from "./load-demo";
import { getDemoState, removeDemo } from "./state";

const today = "2026-11-23";
const now = instantOf(today, "10:00");

// One load for all: these tests only read, but for the last ones.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await freshDatabase();
  await loadDemo({ today });
}, 120_000);
afterAll(() => drop());

const asked = async () => ({ scopeId: (await getProgrammeUnitId()) ?? "", now });
const campaignIn2022 = async (campaign: keyof typeof campaignIds) => {
  const byCampaign = await getBreakdown(await asked(), "campaign", yearSpan(2022));
  const figures = byCampaign.get(campaignIds[campaign]);
  expect([figures?.waiting.events, figures?.unreported.events, figures?.planned.events]).toEqual([0, 0, 0]);
  return figures?.approved ?? { events: 0, approved: 0 };
};
const ofCampaign = (campaign: keyof typeof campaignIds) =>
  and(eq(events.year, 2022), eq(events.campaignId, campaignIds[campaign]));

function expectWithin(figure: number, [least, most]: readonly [number, number]): void {
  expect(figure).toBeGreaterThanOrEqual(least);
  expect(figure).toBeLessThanOrEqual(most);
}

test("2022: the Science Day series has 100余 events", async () => {
  expectWithin((await campaignIn2022("scienceday")).events, published2022.scienceDay.events);
});

test("2022: the Science Day series had 10余万 viewers online", async () => {
  const rows = await database()
    .select({ approved: onlineViews.approved, measure: onlineViews.measure })
    .from(onlineViews)
    .innerJoin(events, eq(events.id, onlineViews.eventId))
    .where(ofCampaign("scienceday"));
  expect(new Set(rows.map((row) => row.measure))).toEqual(new Set(["viewers"]));
  expectWithin(
    rows.reduce((sum, row) => sum + (row.approved ?? 0), 0),
    published2022.scienceDay.onlineViewers,
  );
});

test("2022: the Science Day series was reported 10余 times", async () => {
  const rows = await database()
    .select({ mediaLinks: records.mediaLinks })
    .from(records)
    .innerJoin(events, eq(events.id, records.eventId))
    .where(ofCampaign("scienceday"));
  expectWithin(rows.flatMap((row) => row.mediaLinks).length, published2022.scienceDay.mediaReports);
});

test("2022: 20 study trips", async () => {
  expect((await campaignIn2022("study")).events).toBe(published2022.studyTrips.events);
});

test("2022: scientists came to schools 3 times", async () => {
  expect((await campaignIn2022("scientists")).events).toBe(published2022.scientists.events);
});

test("2022: 500余 phone classes with an attendance of 2万余, all seniors, outside the year's target", async () => {
  const { events: held, approved } = await campaignIn2022("phones");
  expectWithin(held, published2022.phoneClasses.events);
  expectWithin(approved, published2022.phoneClasses.attendance);
  const rows = await database()
    .select({ groupId: attendance.groupId, counts: events.counts })
    .from(attendance)
    .innerJoin(events, eq(events.id, attendance.eventId))
    .where(ofCampaign("phones"));
  expect(new Set(rows.map((row) => row.groupId))).toEqual(new Set([groupIds.seniors]));
  expect(new Set(rows.map((row) => row.counts))).toEqual(new Set([false]));
});

test("2022: five editions for civil servants with six events", async () => {
  expect((await campaignIn2022("civil")).events).toBe(published2022.civilServants.events);
  const rows = await database().select({ editionId: events.editionId }).from(events).where(ofCampaign("civil"));
  expect(new Set(rows.map((row) => row.editionId)).size).toBe(published2022.civilServants.editions);
});

test("2022: three lectures in the turbine hall", async () => {
  expect((await campaignIn2022("turbine")).events).toBe(published2022.turbine.events);
});

test("the last complete year ended somewhat over 300", async () => {
  const { parts, target } = await getProgress(await asked(), 2025);
  expect(target).toBe(300);
  expectWithin(parts.approved, [300, 330]);
  expectWithin(parts.waiting + parts.unreported + parts.planned, [0, 5]);
});

test("this year is on its way to 300, with work in every part", async () => {
  const { parts, target, profile } = await getProgress(await asked(), 2026);
  expect([target, profile.from]).toEqual([300, "last_year"]);
  expectWithin(parts.approved, [220, 245]);
  expectWithin(parts.waiting, [8, 20]);
  expectWithin(parts.unreported, [6, 15]);
  expectWithin(parts.planned, [20, 40]);
});

test("the demo's people can sign in, and the organisation has its name", async () => {
  for (const { account, password } of demoSignIns) {
    expect(await proveIdentity(account, password, "test")).toMatchObject({ ok: true });
  }
  expect((await getOrganisation()).name).toBe("拱墅区科学技术协会");
});

test("the sums are those of a recomputation, and the trail says that the demo was loaded", async () => {
  const read = () =>
    database()
      .select()
      .from(sums)
      .orderBy(sums.scopeId, sums.dimension, sums.period, sums.key, sums.status, sums.counts);
  const loaded = await read();
  await transaction((tx) => rebuildSums(tx));
  expect(await read()).toEqual(loaded);
  expect(await firstBrokenEntry()).toBeNull();
});

test("the pictures of the demo lie in the store as their rows say, and open records' evidence is what their kind asks for", async () => {
  const files = await database().select().from(evidenceFiles);
  expect(files.length).toBeGreaterThan(50);
  for (const { id, sha256 } of files) {
    const content = await getFile(id);
    expect(content && createHash("sha256").update(content).digest("hex")).toBe(sha256);
  }
  const rules = await listEvidenceRules();
  const open = await database()
    .select({ id: events.id, kindId: events.kindId, evidence: records.evidence })
    .from(records)
    .innerJoin(events, eq(events.id, records.eventId))
    .where(ne(events.status, "approved"));
  const states = open.map(({ id, kindId }) =>
    stateOf(rules.get(kindId ?? "") ?? nothingAsked, countKinds(files.filter((file) => file.eventId === id))),
  );
  expect(open.map(({ evidence }) => evidence)).toEqual(states);
  expect(new Set(states)).toEqual(new Set(["complete", "missing"]));
});

test("a second demo is refused; after removal a database for measuring fits, with enough still to come", async () => {
  expect(await getDemoState()).toBe("demo");
  await expect(loadDemo({ today })).rejects.toThrow("There is data");
  await removeDemo();
  expect(await getDemoState()).toBe("empty");
  const made = await loadDemo({ today, size: { events: 1_200, units: 80 } });
  expect(made).toMatchObject({ events: 1_200, units: 80 });
  const [coming] = await database()
    .select({ events: sql<number>`count(*)` })
    .from(events)
    .where(and(eq(events.status, "published"), sql`${events.startsOn} > ${today}`));
  expect(Number(coming?.events)).toBeGreaterThanOrEqual(48);
}, 120_000);

test("somebody's own database is never emptied", async () => {
  await transaction((tx) => tx.delete(settings));
  await expect(removeDemo()).rejects.toThrow("not made by the demo");
});
