import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { corrections, grantProgrammes, mediaReports, venueKinds, venueMilestones, venues } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { getPlace } from "@/lib/figures/queries";
import { changeGrant, createGrant, removeGrant } from "@/lib/grants/mutations/keep-grant";
import { confirmMedia } from "@/lib/recognition/mutations/confirm-media";
import {
  changeRecognition,
  createRecognition,
  removeRecognition,
  reportOwnMedia,
} from "@/lib/recognition/mutations/keep-recognition";
import { countMilestones } from "@/lib/reports/queries/count-ledgers";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { approvedEvent } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds, venueInput } from "@/lib/testing/programme";
import { moveUnit } from "@/lib/units/mutations";
import { changeVenue, createVenue } from "@/lib/venues/mutations";
import { addMilestone, changeMilestone, removeMilestone } from "@/lib/venues/mutations/change-milestones";
import { closePeriod } from "./mutations";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const keeper = () => accessOf("coordinator", "ledgers.manage");
const reason = "补登去年的材料";
const asked = { ok: false, reason: "correction_reason_required?year=2025&month=3", field: "correctionReason" };
const march = "2025-03-08";
const april = "2025-04-08";
const closeMarch = () => closePeriod(accessOf("coordinator", "periods.close"), { period: "2025-03" });

const listed = () =>
  database()
    .select({ subject: corrections.subject, title: corrections.eventTitle, items: corrections.after })
    .from(corrections)
    .orderBy(asc(corrections.at), asc(corrections.id));
const told = async () => (await listed()).map(({ subject, title, items }) => [subject, title, items.items]);

test("a grant of a closed month is entered, moved and taken away by a coordinator with a reason only, and each is told", async () => {
  await transaction((tx) =>
    tx.insert(grantProgrammes).values({ id: "gp", name: "科普项目扶持", nameEn: "Grants", position: 1 }),
  );
  const words = {
    ...{ unitId: unitIds.canal, programmeId: "gp", title: "社区科普角", amount: 1000, midTermOn: null, finalOn: null },
    ...{ midTermReport: "", finalReport: "" },
  };
  const made = await createGrant(keeper(), { ...words, grantedOn: april });
  if (!made.ok) throw new Error(made.reason);
  const { id } = made;
  await closeMarch();
  expect(await createGrant(keeper(), { ...words, title: "另一项", grantedOn: march })).toEqual(asked);
  expect(await changeGrant(keeper(), { ...words, id, version: 1, grantedOn: march })).toEqual(asked);
  expect(await told()).toEqual([]);
  const moved = { ...words, id, version: 1, grantedOn: march, correctionReason: reason };
  expect(await changeGrant(keeper(), moved)).toEqual({ ok: true, id });
  const words2 = { ...words, id, version: 2, grantedOn: march, finalReport: "已结题", finalOn: april };
  expect(await changeGrant(keeper(), words2), "what no figure counts needs no reason").toEqual({ ok: true, id });
  expect(await removeGrant(keeper(), { id, version: 3 })).toEqual(asked);
  expect(await removeGrant(keeper(), { id, version: 3, correctionReason: reason })).toEqual({ ok: true });
  expect(await told()).toEqual([
    ["grant", "社区科普角", 1],
    ["grant", "社区科普角", 0],
  ]);
});

test("a media report or award of a closed month takes a reason from when it counts", async () => {
  const eventId = await approvedEvent("讲座", unitIds.canal, april);
  const words = { title: "晚报报道", source: "晚报", level: "city", url: null, on: march } as const;
  const own = await reportOwnMedia(accessOf("canalOrganiser", "records.manage"), { ...words, eventId });
  if (!own.ok) throw new Error(own.reason);
  await closeMarch();
  const version = 1;
  expect(await confirmMedia(keeper(), { id: own.id, version })).toEqual(asked);
  expect(await confirmMedia(keeper(), { id: own.id, version, correctionReason: reason })).toMatchObject({ ok: true });
  const place = { unitId: unitIds.canal, eventId: null, campaignId: null };
  const award = { ...words, ...place, title: "先进集体" };
  expect(await createRecognition("awards", keeper(), award)).toEqual(asked);
  const given = await createRecognition("awards", keeper(), { ...award, correctionReason: reason });
  if (!given.ok) throw new Error(given.reason);
  const raised = { ...award, id: given.id, version: 1, level: "province" as const };
  expect(await changeRecognition("awards", keeper(), raised)).toEqual(asked);
  const named = { ...award, id: given.id, version: 1, title: "先进集体（更名）" };
  expect(await changeRecognition("awards", keeper(), named)).toMatchObject({ ok: true });
  expect(await removeRecognition("awards", keeper(), { id: given.id, version: 2 })).toEqual(asked);
  expect(await told()).toEqual([
    ["media_report", "晚报报道", 1],
    ["award", "先进集体", 1],
  ]);
});

test("what the press wrote in a closed month goes and comes with the record of its event", async () => {
  const eventId = await approvedEvent("讲座", unitIds.canal, april);
  const now = new Date();
  const unit = { unitId: unitIds.canal, unitPath: "/u-root/u-canal/" };
  const words = { title: "日报报道", outlet: "日报", level: "city" as const, url: null, publishedOn: march };
  await transaction((tx) =>
    tx.insert(mediaReports).values({ id: newId(), eventId, ...unit, ...words, createdAt: now, confirmedAt: now }),
  );
  await closeMarch();
  const review = accessOf("coordinator", "records.review");
  const back = { eventId, version: 1, reason: "缺签到表" };
  expect(await returnRecord(review, back)).toEqual(asked);
  expect(await returnRecord(review, { ...back, correctionReason: reason })).toMatchObject({ ok: true });
  expect(await told()).toEqual([["media_report", "日报报道", 0]]);
  expect(await approveRecord(review, { eventId, version: 1, attendance: {}, online: {} })).toMatchObject({ ok: false });
});

test("a milestone of a closed month stays what it was: its day, its step, and the kind of its venue", async () => {
  await transaction((tx) =>
    tx.insert(venueKinds).values([
      { id: "vk-base", name: "教育基地", nameEn: "Base", measureWord: "家", position: 1 },
      { id: "vk-hall", name: "科技馆", nameEn: "Hall", measureWord: "家", position: 2 },
    ]),
  );
  const wanted = venueInput({ name: "水科技馆", address: "1 号", unitId: unitIds.school, kindId: "vk-base" });
  const made = await createVenue(keeper(), wanted);
  if (!made.ok) throw new Error(made.reason);
  const venueId = made.id;
  const step = { step: "named", level: "district", happenedOn: march, note: "" } as const;
  await addMilestone(keeper(), { ...step, venueId });
  const [kept] = await database().select().from(venueMilestones).where(eq(venueMilestones.venueId, venueId));
  const id = kept?.id ?? "";
  await closeMarch();
  expect(await addMilestone(keeper(), { ...step, step: "upgraded", venueId })).toEqual(asked);
  expect(await changeMilestone(keeper(), { ...step, id, version: 1, level: "city" })).toEqual(asked);
  expect(await changeMilestone(keeper(), { ...step, id, version: 1, note: "首批" })).toMatchObject({ ok: true });
  expect(await removeMilestone(keeper(), { id, version: 2 })).toEqual(asked);
  const other = { ...wanted, id: venueId, version: 1, kindId: "vk-hall" };
  expect(await changeVenue(keeper(), other)).toEqual(asked);
  expect(await changeVenue(keeper(), { ...other, kindId: "vk-base", phone: "0571-1" })).toMatchObject({ ok: true });
  expect(await told()).toEqual([]);
});

test("a unit that moves takes no milestone of the past along", async () => {
  const made = await createVenue(keeper(), venueInput({ name: "校园站", address: "2 号", unitId: unitIds.school }));
  if (!made.ok) throw new Error(made.reason);
  await addMilestone(keeper(), { venueId: made.id, step: "named", level: null, happenedOn: march, note: "" });
  const span = { from: "2025-01-01", to: "2025-12-31" };
  const countAt = async (unitId: string) => {
    const place = await getPlace(accessOf("coordinator", "totals.read"), unitId, new Date());
    return place && countMilestones({ place, span });
  };
  const before = [await countAt(unitIds.canal), await countAt(unitIds.hill)];
  expect(before).toEqual([1, 0]);
  await moveUnit(accessOf("administrator", "units.manage"), { id: unitIds.school, version: 1, parentId: unitIds.hill });
  expect((await database().select().from(venues).where(eq(venues.id, made.id))).length).toBe(1);
  expect([await countAt(unitIds.canal), await countAt(unitIds.hill)]).toEqual(before);
});
