import type { Page } from "@playwright/test";
import type { Server } from "../setup/server";
import { people } from "./people";

type Given = {
  title: string;
  daysFromNow: number;
  account?: string;
  status?: "draft" | "published";
  /** The name of its kind; else it is of the first. */
  kind?: string;
};

/**
 * Registers an event through the product's own mutations, straight into the database of the server under test: what has begun cannot
 * be waited for. Returns its id.
 */
export async function registerEvent(
  server: Server,
  { title, daysFromNow, account, kind, status = "published" }: Given,
): Promise<string> {
  const { access, kindId, groupId } = await desk(server, account ?? people.organiser.account, kind);
  const { createEvent } = await import("@/lib/events/mutations/create-event");
  const { publishEvent } = await import("@/lib/events/mutations/move-event");
  const made = await createEvent(access, {
    title,
    unitId: access.actor.unitId,
    kindId,
    groupIds: [groupId],
    format: "online",
    onlineUrl: "https://live.example.cn/1",
    startDate: await day(daysFromNow),
    startTime: "08:00",
    endTime: "09:00",
    contactPhone: "0571-0000-0000",
  });
  if (!made.ok) throw new Error(made.reason);
  if (status === "published") await publishEvent(access, { id: made.id, version: 1 });
  return made.id;
}

/** Hands in the record of an event as somebody of its unit: 25 people of the first audience group. */
export async function reportEvent(server: Server, eventId: string, account = people.organiser.account): Promise<void> {
  const { actor, groupId } = await desk(server, account);
  const { grantAccess } = await import("@/lib/access/access");
  const { submitRecord } = await import("@/lib/records/mutations/save-record");
  const access = grantAccess(actor, "records.manage");
  const record = { eventId, version: 0, countedBy: "tally" as const, attendance: { [groupId]: 25 } };
  const done = access && (await submitRecord(access, { ...record, online: [], summary: "顺利举行。", mediaLinks: [] }));
  if (!done?.ok) throw new Error(done?.reason ?? `${account} cannot report`);
}

/** A day so many days from today in the programme's time zone. */
export async function day(fromToday: number): Promise<string> {
  const { daysAfter, localDate } = await import("@/lib/time/zone");
  return daysAfter(localDate(new Date()), fromToday);
}

/** Fills in the form of an event with all that publishing needs. */
export async function fillEvent(page: Page, { title, date }: { title: string; date: string }): Promise<void> {
  await page.getByLabel("活动名称").fill(title);
  await page.getByLabel("活动类型").selectOption({ label: "讲座" });
  await page.getByLabel("日期", { exact: true }).fill(date);
  await page.getByLabel("详细地点").fill("文化家园二楼");
  await page.getByLabel("老年人").check();
  await page.getByLabel("公众咨询电话").fill("0571-0000-0000");
}

async function desk(server: Server, account: string, kindName?: string) {
  process.env.DATA_DIR = server.dataDir;
  process.env.DATABASE_URL = server.databaseUrl ?? "";
  const { database } = await import("@/db/connection");
  const { eq } = await import("drizzle-orm");
  const { audienceGroups, eventKinds, people: rows } = await import("@/db/schema");
  const { getActor } = await import("@/lib/access/queries");
  const { grantAccess } = await import("@/lib/access/access");
  const [person] = await database().select().from(rows).where(eq(rows.account, account));
  const kinds = await database().select().from(eventKinds).orderBy(eventKinds.position);
  const kind = kindName ? kinds.find(({ name }) => name === kindName) : kinds[0];
  const [group] = await database().select().from(audienceGroups).orderBy(audienceGroups.position).limit(1);
  const actor = person && (await getActor(person.id, person.sessionVersion));
  const access = actor && grantAccess(actor, "events.manage");
  if (!access || !kind || !group) throw new Error(`${account} cannot register events`);
  return { access, actor, kindId: kind.id, groupId: group.id };
}
