import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { Random } from "@/db/demo/random";
import { newId } from "@/db/ids";
import { campaigns, events, records, units, venues } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { grantAccess } from "@/lib/access/access";
import { changeMany } from "@/lib/batches/mutations/change-many";
import { undoBatch } from "@/lib/batches/mutations/undo-batch";
import { changeCampaign } from "@/lib/campaigns/mutations";
import { createEvent } from "@/lib/events/mutations/create-event";
import {
  cancelEvent,
  deleteDraft,
  postponeEvent,
  publishEvent,
  rescheduleEvent,
} from "@/lib/events/mutations/move-event";
import { updateEvent } from "@/lib/events/mutations/update-event";
import { saveRecord, submitRecord, withdrawRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { approveBatch } from "@/lib/reviews/mutations/approve-batch";
import {
  accessOf,
  actors,
  campaignIds,
  eventInput,
  groupIds,
  kindIds,
  makeProgramme,
  unitIds,
} from "@/lib/testing/programme";
import { runJobs } from "@/lib/testing/run-jobs";
import { daysAfter, localDate } from "@/lib/time/zone";
import { moveUnit } from "@/lib/units/mutations";
import { changeVenue } from "@/lib/venues/mutations";
import { verifyKept } from "./verify-kept";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const operations = Number(process.env.KEPU_OPERATIONS ?? 10_000);
const random = new Random("ten thousand operations");
const manage = () => accessOf("coordinator", "events.manage");
const report = () => accessOf("secondCoordinator", "records.manage");
const review = () => accessOf("coordinator", "records.review");
const administer = grantAccess({ ...actors.administrator }, "units.manage");
const keep = grantAccess({ ...actors.administrator }, "ledgers.manage");

const known: { id: string }[] = [];
const batches: string[] = [];
const reason = "台风";
const topics = ["天文", "急救", "低碳", "手机", "机器人", "垃圾分类"];
const today = localDate(new Date());

const pick = <One>(all: readonly One[]): One => all[random.whole(0, all.length - 1)] as One;
const anyDay = () => daysAfter(today, random.whole(-500, 90));

/** What a form may say of an event. */
const anyFields = () =>
  eventInput({
    ...{ unitId: pick(Object.values(unitIds)), title: `${pick(topics)}课`, startDate: anyDay() },
    ...{ kindId: pick(kindIds), campaignId: pick([...Object.values(campaignIds), undefined]) },
    ...{ groupIds: [pick(groupIds)], speaker: pick(["孔教授", undefined]) },
    ...pick([{}, { venueId: undefined, streetId: "s-hill", place: "广场" }]),
    ...pick([{}, {}, { coHostIds: [unitIds.hill] }, { coHostIds: [unitIds.school, unitIds.hill] }]),
  });

async function anyEvent() {
  if (known.length === 0) return null;
  const { id } = pick(known);
  const [found] = await database()
    .select({ event: events, recordVersion: records.version })
    .from(events)
    .leftJoin(records, eq(records.eventId, events.id))
    .where(eq(events.id, id));
  return found ? { ...found.event, recordVersion: found.recordVersion ?? 0 } : null;
}

type Event = NonNullable<Awaited<ReturnType<typeof anyEvent>>>;
const onEvent = (act: (event: Event) => Promise<unknown>) => async () => {
  const event = await anyEvent();
  if (event) await act(event);
};
const figures = () =>
  Object.fromEntries([pick(groupIds), pick(groupIds)].map((group) => [group, random.whole(0, 300)]));
const record = (event: Event) => ({
  ...{ eventId: event.id, version: event.recordVersion, countedBy: "tally" as const, attendance: figures() },
  ...{ summary: "很好", mediaLinks: [] },
  online: pick([[], [{ platform: "直播", measure: "views" as const, claimed: random.whole(1, 900) }]]),
});

/** The operations with how often each comes; one that is refused, as for people, is one too. */
const kinds: Record<string, [often: number, act: () => Promise<unknown>]> = {
  create: [
    18,
    async () => {
      const made = await createEvent(manage(), anyFields());
      if (made.ok) known.push({ id: made.id });
    },
  ],
  publish: [18, onEvent(({ id, version }) => publishEvent(manage(), { id, version }))],
  submit: [18, onEvent((event) => submitRecord(report(), record(event)))],
  save: [4, onEvent((event) => saveRecord(report(), record(event)))],
  approve: [
    14,
    onEvent(({ id, recordVersion }) =>
      approveRecord(review(), { eventId: id, version: recordVersion, attendance: figures(), online: {}, reason }),
    ),
  ],
  approveAsClaimed: [
    3,
    onEvent(({ id, recordVersion }) => approveBatch(review(), { picks: [{ eventId: id, version: recordVersion }] })),
  ],
  return: [
    7,
    onEvent(({ id, recordVersion }) => returnRecord(review(), { eventId: id, version: recordVersion, reason })),
  ],
  withdraw: [4, onEvent(({ id, recordVersion }) => withdrawRecord(report(), { eventId: id, version: recordVersion }))],
  update: [
    14,
    onEvent(({ id, version }) => updateEvent(manage(), { ...anyFields(), id, version, correctionReason: undefined })),
  ],
  cancel: [2, onEvent(({ id, version }) => cancelEvent(manage(), { id, version, reason }))],
  postpone: [3, onEvent(({ id, version }) => postponeEvent(manage(), { id, version, reason }))],
  reschedule: [
    3,
    onEvent(({ id, version }) =>
      rescheduleEvent(manage(), { id, version, startDate: anyDay(), startTime: "09:00", endTime: "11:00" }),
    ),
  ],
  delete: [3, onEvent(({ id, version }) => deleteDraft(manage(), { id, version }))],
  many: [
    1,
    async () => {
      const chosen = (await Promise.all(Array.from({ length: 6 }, anyEvent))).filter((one) => one !== null);
      const id = newId();
      const wish = pick([
        { change: "shift" as never, days: random.whole(-30, 30) },
        { change: "publish" as never },
        { change: "field" as never, set: `kindId:${pick(kindIds)}` },
      ]);
      const ids = [...new Set(chosen.map((one) => `${one.id}:${one.version}`))];
      if (ids.length > 0) await changeMany(manage(), { ...wish, id, events: ids });
      batches.push(id);
    },
  ],
  undo: [1, async () => batches.length > 0 && undoBatch(manage(), { id: batches.at(-1) ?? "" })],
  moveUnit: [
    0.3,
    async () => {
      const [school] = await database().select().from(units).where(eq(units.id, unitIds.school));
      const parentId = school?.parentId === unitIds.canal ? unitIds.hill : unitIds.canal;
      if (school && administer) await moveUnit(administer, { id: school.id, version: school.version, parentId });
    },
  ],
  campaign: [
    0.3,
    async () => {
      const [one] = await database()
        .select()
        .from(campaigns)
        .where(eq(campaigns.id, pick(Object.values(campaignIds))));
      if (!one || !keep) return;
      const { id, version, nameEn, brand, groupId, description } = one;
      const said = { counts: !one.counts, notCountingReason: one.counts ? "单列" : null };
      const wanted = {
        id,
        version,
        nameEn,
        brand,
        groupId,
        description,
        ...said,
        name: `专项${random.whole(1, 9)}${id}`,
      };
      await changeCampaign(keep, wanted);
    },
  ],
  venue: [
    0.3,
    async () => {
      const [hall] = await database().select().from(venues).where(eq(venues.id, "v-hall"));
      if (!hall || !keep) return;
      const { retiredAt, ...said } = hall;
      await changeVenue(keep, { ...said, name: `科普馆${random.whole(1, 99)}`, correctionReason: undefined } as never);
    },
  ],
};

test(`after ${operations} random operations all that is kept is what the records give`, {
  timeout: 600_000,
}, async () => {
  const drawn = Object.entries(kinds).flatMap(([name, [often]]) => Array<string>(Math.round(often * 10)).fill(name));
  for (let n = 0; n < operations; n++) await kinds[pick(drawn)]?.[1]();
  // What many events are called by anew is written in the background.
  await runJobs();
  const statuses = await database().select({ status: events.status }).from(events);
  // Else most were refused, and the comparison would say little.
  for (const status of ["draft", "published", "submitted", "approved", "returned", "cancelled"])
    expect(statuses.filter((one) => one.status === status).length, status).toBeGreaterThan(operations / 2_000);
  const differences: string[] = [];
  const { sums } = await verifyKept((difference) => differences.push(difference));
  expect(differences).toEqual([]);
  expect(sums).toBeGreaterThan(1_000);
});
