import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, grantEvents, grantProgrammes, grants } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventAt } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import type { NewGrant } from "./input";
import { handInReport } from "./mutations/hand-in-report";
import { changeGrant, createGrant, removeGrant } from "./mutations/keep-grant";
import { linkEvent, unlinkEvent } from "./mutations/link-event";
import { findLinkable, getGrant, getOwnGrant, listGrantEvents } from "./queries/get-grant";
import { listAllGrants, listGrants, listOwnGrants, sumGrants } from "./queries/list-grants";
import { sumOfAmounts } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(async () => {
  await makeProgramme();
  await transaction((tx) =>
    tx.insert(grantProgrammes).values([
      { id: "gp-school", name: "校园科普活动项目" },
      { id: "gp-old", name: "老项目", retiredAt: new Date() },
    ]),
  );
});

const whole = accessOf("coordinator", "ledgers.manage");
const canal = accessOf("canalCoordinator", "ledgers.manage");

function words(given: Partial<NewGrant> = {}): NewGrant {
  return {
    ...{ unitId: unitIds.canal, programmeId: "gp-school", title: "小小气象站", amount: 8000, grantedOn: "2025-04-10" },
    ...{ midTermOn: null, midTermReport: "", finalOn: null, finalReport: "" },
    ...given,
  };
}

async function made(given: Partial<NewGrant> = {}): Promise<string> {
  const outcome = await createGrant(whole, words(given));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

test("the same form sent twice is one grant, and the trail says so once; other words in it are another", async () => {
  const form = words({ formKey: "form-key-1" });
  const [first, twin] = await Promise.all([createGrant(whole, form), createGrant(whole, form)]);
  expect(first).toMatchObject({ ok: true });
  expect(twin).toEqual(first);
  expect(await createGrant(whole, form)).toEqual(first);
  expect(await database().select().from(grants)).toHaveLength(1);
  expect(await database().select().from(auditEntries)).toHaveLength(1);
  await createGrant(whole, { ...form, title: "小小天文台" });
  expect(await database().select().from(grants)).toHaveLength(2);
});

test("a grant of a unit out of reach is not found, by whatever way it is asked for", async () => {
  const id = await made({ unitId: unitIds.hill });
  expect(await getGrant(canal, id)).toBeNull();
  expect((await listGrants(canal, { year: 2025 })).rows).toEqual([]);
  expect(await changeGrant(canal, { ...words(), id, version: 1 })).toMatchObject({ reason: "not_found" });
  expect(await removeGrant(canal, { id, version: 1 })).toMatchObject({ reason: "not_found" });
  expect(await linkEvent(canal, { id, eventId: (await eventAt("approved")).id })).toMatchObject({
    reason: "not_found",
  });
  expect(await createGrant(canal, words({ unitId: unitIds.hill }))).toMatchObject({ reason: "unit_not_found" });
  expect(await getOwnGrant(accessOf("canalOrganiser", "desk.read"), id)).toBeNull();
  const report = { id, version: 1, part: "final", on: "2025-11-01", report: "完成" } as const;
  expect(await handInReport(accessOf("canalOrganiser", "records.manage"), report)).toMatchObject({
    reason: "not_found",
  });
  expect(await getGrant(whole, id)).toMatchObject({ version: 1, finalOn: null });
});

test("two who save at once: the second is told, and what the first saved stays", async () => {
  const id = await made();
  expect(await changeGrant(whole, { ...words({ title: "气象站" }), id, version: 1 })).toMatchObject({ ok: true });
  const second = await changeGrant(whole, { ...words({ title: "迟到" }), id, version: 1 });
  expect(second).toEqual({ ok: false, reason: "version_conflict" });
  const late = { id, version: 1, part: "midTerm", on: "2025-06-01", report: "过半" } as const;
  expect(await handInReport(accessOf("canalOrganiser", "records.manage"), late)).toMatchObject({
    reason: "version_conflict",
  });
  expect(await getGrant(whole, id)).toMatchObject({ title: "气象站", version: 2, midTermOn: null });
});

test("no amount is not zero yuan, and the sum is that of the lines", async () => {
  await made({ amount: 8000 });
  await made({ amount: 0 });
  await made({ amount: null });
  const query = { year: 2025 };
  expect(await sumGrants(whole, query)).toEqual({ found: 3, yuan: 8000, without: 1, owing: 3 });
  const { yuan, without } = sumOfAmounts(await listAllGrants(whole, query));
  expect([yuan, without]).toEqual([8000, 1]);
});

test("the year is that of the day it was granted; states, programmes and units narrow the list", async () => {
  const first = await made({ grantedOn: "2024-12-31" });
  const owing = await made({ unitId: unitIds.school, midTermOn: "2025-06-01" });
  const finished = await made({ finalOn: "2025-11-01" });
  const nothing = await made();
  const ids = async (query: object) =>
    (await listGrants(whole, { year: 2025, ...query })).rows.map(({ id }) => id).sort();
  expect((await getGrant(whole, first))?.year).toBe(2024);
  expect(await ids({ year: 2024 })).toEqual([first]);
  expect(await ids({})).toEqual([owing, finished, nothing].sort());
  expect(await ids({ state: "finished" })).toEqual([finished]);
  expect(await ids({ state: "midTermOwed" })).toEqual([nothing]);
  expect(await ids({ state: "finalOwed" })).toEqual([owing, nothing].sort());
  expect(await ids({ unit: unitIds.school })).toEqual([owing]);
  expect(await ids({ programme: "gp-old" })).toEqual([]);
  expect(await createGrant(whole, words({ programmeId: "gp-old" }))).toMatchObject({ field: "programmeId" });
});

test("events of the unit and below it are linked once, others are refused", async () => {
  const id = await made();
  const own = await eventAt("approved");
  const below = await eventAt("published", { unitId: unitIds.school });
  const foreign = await eventAt("approved", { unitId: unitIds.hill });
  const grant = await getGrant(whole, id);
  if (!grant) throw new Error("no grant");
  expect((await findLinkable(whole, grant)).map((event) => event.id).sort()).toEqual([own.id, below.id].sort());
  expect(await linkEvent(whole, { id, eventId: foreign.id })).toEqual({ ok: false, reason: "not_found" });
  for (const eventId of [own.id, own.id, below.id]) {
    expect(await linkEvent(whole, { id, eventId })).toMatchObject({ ok: true });
  }
  const linked = await listGrantEvents({ id });
  expect(Object.fromEntries(linked.map((event) => [event.id, event.approved]))).toEqual({
    [own.id]: 40,
    [below.id]: null,
  });
  expect(await findLinkable(whole, grant)).toEqual([]);
  const moved = await changeGrant(whole, { ...words({ unitId: unitIds.hill }), id, version: 1 });
  expect(moved).toMatchObject({ reason: "grant_has_events", field: "unitId" });
  await unlinkEvent(whole, { id, eventId: own.id });
  await unlinkEvent(whole, { id, eventId: own.id });
  expect(await database().select().from(grantEvents)).toHaveLength(1);
  expect(await trail(id)).toEqual(["grant.create", "grant.link_event", "grant.link_event", "grant.unlink_event"]);
  expect(await removeGrant(whole, { id, version: 1 })).toEqual({ ok: true });
  expect(await database().select().from(grantEvents)).toEqual([]);
});

test("a unit hands its reports in itself, on a day after the grant", async () => {
  const id = await made({ unitId: unitIds.school });
  const school = accessOf("schoolOrganiser", "records.manage");
  const report = { id, version: 1, part: "final", on: "2025-11-01", report: "活动全部完成" } as const;
  expect(await handInReport(school, { ...report, on: "2025-04-09" })).toMatchObject({
    reason: "before_grant",
    field: "on",
  });
  expect(await handInReport(school, report)).toMatchObject({ ok: true });
  const [row] = await database().select().from(grants).where(eq(grants.id, id));
  expect(row).toMatchObject({ finalOn: "2025-11-01", finalReport: "活动全部完成", version: 2, title: "小小气象站" });
  expect((await listOwnGrants(accessOf("schoolOrganiser", "desk.read"))).map((grant) => grant.id)).toEqual([id]);
  expect(await trail(id)).toEqual(["grant.create", "grant.report"]);
});

async function trail(id: string): Promise<string[]> {
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))
    .orderBy(asc(auditEntries.number));
  return entries.map(({ action }) => action);
}
