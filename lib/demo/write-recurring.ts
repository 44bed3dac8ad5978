import { eq, inArray } from "drizzle-orm";
import { dateOf, dayOf, demoTimeZone, momentAt, weekdayOf } from "@/db/demo/calendar";
import { demoCampaigns } from "@/db/demo/content/catalogue";
import { type DemoSeries, demoSeries, demoSeriesCancelled, demoTemplates } from "@/db/demo/content/recurring";
import { demoId } from "@/db/demo/random";
import { campaignIds, groupIds, kindIds, streetIds, type World, type WorldUnit } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { eventAudiences, eventBatches, events, eventTemplates, series, statusChanges } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { fieldsOfEvent } from "@/lib/events/fields";
import { searchTextOf, timeColumns } from "@/lib/events/mutations/event-row";
import { datesOf } from "@/lib/series/rule";

const [madeAgo, publishedAgo, changedAgo] = [26, 3, 1];
const minutesOfDay = 10 * 60;
// Which date of a series was moved by hand, which was called off, and how many at its end are still drafts.
const [moved, cancelled, drafts] = [2, 4, 3];

/** Series to come with what hands have changed of them, templates, and two changes of many at once: one can still be taken back. */
export async function writeRecurring(tx: Transaction, world: World, today: string): Promise<void> {
  const unitOf = (key: string) => world.units.find((unit) => unit.key === key);
  for (const one of demoSeries) {
    const unit = unitOf(one.unit);
    if (!unit) continue;
    const rows = await writeSeries(tx, one, unit, dayOf(today));
    await writeBatches(tx, one.key, rows, { unit, today: dayOf(today) });
  }
  const templates = demoTemplates.flatMap((template) => {
    const unit = unitOf(template.unit);
    return unit ? [templateRow(template, unit, dayOf(today))] : [];
  });
  await insertMany(tx, eventTemplates, templates);
}

type Event = typeof events.$inferSelect;

async function writeSeries(tx: Transaction, one: DemoSeries, unit: WorldUnit, today: number): Promise<Event[]> {
  const id = demoId("series", one.key);
  const createdAt = momentAt(today - madeAgo, minutesOfDay);
  await tx.insert(series).values({ id, unitId: unit.id, said: one.said, createdBy: unit.organiserId, createdAt });
  const first = today + 3 + ((one.weekday - weekdayOf(today + 3) + 7) % 7);
  const { dates } = datesOf({
    on: { every: "week", weekdays: [one.weekday], interval: one.interval },
    ...{ from: dateOf(first), until: dateOf(first + 366), times: one.times, skipsHolidays: true },
  });
  const held = dates.filter(({ left }) => left === null);
  const rows = held.map(({ date }, place) => eventRow(one, unit, { date, place, of: held.length, today }));
  await insertMany(tx, events, rows);
  const audiences = rows.flatMap(({ id }) => one.groups.map((group) => ({ eventId: id, groupId: groupIds[group] })));
  await insertMany(tx, eventAudiences, audiences);
  await insertMany(
    tx,
    statusChanges,
    rows.flatMap((row) => changesOf(row, unit, today)),
  );
  return tx.select().from(events).where(eq(events.seriesId, id)).orderBy(events.seriesOn);
}

type Placed = { date: string; place: number; of: number; today: number };

const campaignNames: Partial<Record<string, string>> = Object.fromEntries(
  demoCampaigns.map(({ key, name }) => [key, name]),
);

function eventRow(one: DemoSeries, unit: WorldUnit, { date, place, of, today }: Placed) {
  const isDraft = place >= of - drafts;
  const [startTime, endTime] = one.hours;
  const startDate = place === moved ? dateOf(dayOf(date) + 1) : date;
  const status = isDraft ? "draft" : place === cancelled ? "cancelled" : "published";
  const updatedAgo = isDraft ? madeAgo : place === moved || place === cancelled ? changedAgo : publishedAgo;
  return {
    ...{ id: demoId("series", one.key, date), seriesId: demoId("series", one.key), seriesOn: date },
    seriesOwn: place === moved ? ["time"] : null,
    ...{ unitId: unit.id, unitPath: unit.path, title: one.title, description: one.description, host: unit.name },
    ...{ kindId: kindIds[one.kind], campaignId: campaignIds[one.campaign], counts: one.campaign !== "phones" },
    ...{ format: "onsite" as const, streetId: unit.street && streetIds[unit.street], place: one.place },
    ...{ speaker: one.speaker, contactName: unit.contactName, contactPhone: unit.contactPhone, capacity: 24 },
    ...timeColumns({ startDate, startTime, endDate: undefined, endTime }, demoTimeZone),
    searchText: searchTextOf([one.title, one.place, unit.name, one.speaker, campaignNames[one.campaign]]),
    ...{ status: status as Event["status"], version: isDraft ? 1 : updatedAgo === changedAgo ? 3 : 2 },
    ...{ createdBy: unit.organiserId, createdAt: momentAt(today - madeAgo, minutesOfDay) },
    updatedAt: momentAt(today - updatedAgo, minutesOfDay),
    publishedAt: isDraft ? null : momentAt(today - publishedAgo, minutesOfDay),
  };
}

function changesOf(
  { id, status }: { id: string; status: Event["status"] },
  unit: WorldUnit,
  today: number,
): (typeof statusChanges.$inferInsert)[] {
  if (status === "draft") return [];
  const common = { eventId: id, actorId: unit.organiserId };
  const published: typeof statusChanges.$inferInsert = {
    ...{ ...common, id: demoId("change", id, 1), move: "publish", fromStatus: "draft", toStatus: "published" },
    ...{ reason: null, at: momentAt(today - publishedAgo, minutesOfDay) },
  };
  if (status !== "cancelled") return [published];
  const off: typeof statusChanges.$inferInsert = {
    ...{ ...common, id: demoId("change", id, 2), move: "cancel", fromStatus: "published", toStatus: "cancelled" },
    ...{ reason: demoSeriesCancelled, at: momentAt(today - changedAgo, minutesOfDay) },
  };
  return [published, off];
}

/** The organiser gave all of a series one telephone, long ago, and published most of it together, which can still be taken back. */
async function writeBatches(
  tx: Transaction,
  key: string,
  rows: Event[],
  { unit, today }: { unit: WorldUnit; today: number },
): Promise<void> {
  const shown = rows.filter(({ status }) => status !== "draft");
  const audiences = await tx
    .select()
    .from(eventAudiences)
    .where(
      inArray(
        eventAudiences.eventId,
        shown.map(({ id }) => id),
      ),
    );
  const before = (event: Event) => ({
    ...{ status: "draft", publishedAt: null, seriesOwn: null },
    fields: fieldsOfEvent(
      event,
      audiences.filter(({ eventId }) => eventId === event.id).map(({ groupId }) => groupId),
    ),
  });
  const keptOf = (version: number) => shown.map((event) => ({ id: event.id, version, before: before(event) }));
  const own = { actorId: unit.organiserId };
  const phone = { change: "field", contactName: unit.contactName, contactPhone: unit.contactPhone } as const;
  await insertMany(tx, eventBatches, [
    {
      ...{ ...own, id: demoId("batch", key, 1), change: "field" as const, events: keptOf(1) },
      ...{ asked: { wish: phone, left: [] }, at: momentAt(today - madeAgo + 1, minutesOfDay) },
    },
    {
      ...{ ...own, id: demoId("batch", key, 2), change: "publish" as const, events: keptOf(2) },
      ...{ asked: { wish: { change: "publish" }, left: [] }, at: momentAt(today - publishedAgo, minutesOfDay) },
    },
  ]);
}

function templateRow(template: (typeof demoTemplates)[number], unit: WorldUnit, today: number) {
  const [startTime, endTime] = template.hours;
  const fields = {
    ...{ unitId: unit.id, title: template.title, description: template.description, format: "onsite" },
    ...{ kindId: kindIds[template.kind], campaignId: campaignIds[template.campaign], startTime, endTime },
    ...{ place: template.place, speaker: template.speaker, streetId: unit.street ? streetIds[unit.street] : "" },
    ...{ contactName: unit.contactName, contactPhone: unit.contactPhone },
    groupIds: template.groups.map((group) => groupIds[group]),
  };
  return {
    ...{ id: demoId("template", template.key), unitId: unit.id, name: template.name, fields },
    ...{ createdBy: unit.organiserId, createdAt: momentAt(today - madeAgo, minutesOfDay) },
  };
}
