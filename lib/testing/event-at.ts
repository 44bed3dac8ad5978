import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { auditEntries, events } from "@/db/schema";
import type { CreateEventInput } from "@/lib/events/input";
import { createEvent } from "@/lib/events/mutations/create-event";
import { proposeEvent, publishEvent } from "@/lib/events/mutations/move-event";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import type { RecordInput } from "@/lib/records/input";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { daysAfter, localDate } from "@/lib/time/zone";
import { accessOf, eventInput } from "./programme";

export type Stage = "draft" | "proposed" | "published" | "submitted" | "returned" | "approved";

/** A day so many days from today, as the programme's clock on the wall has it. */
export function day(fromToday: number): string {
  return daysAfter(localDate(new Date()), fromToday);
}

/** Takes an event of the canal unit as far as asked, through the mutations, and returns it. */
export async function eventAt(stage: Stage, given: Partial<CreateEventInput> = {}): Promise<EventRow> {
  const manage = accessOf("coordinator", "events.manage");
  const made = await createEvent(manage, eventInput({ startDate: day(-3), ...given }));
  if (!made.ok) throw new Error(made.reason);
  const { id } = made;
  if (stage === "proposed") await proposeEvent(manage, { id, version: 1 });
  if (stage === "draft" || stage === "proposed") return eventOf(id);
  await publishEvent(manage, { id, version: 1 });
  if (stage === "published") return eventOf(id);
  await submitRecord(accessOf("canalOrganiser", "records.manage"), record(id));
  const review = accessOf("coordinator", "records.review");
  if (stage === "returned") await returnRecord(review, { eventId: id, version: 1, reason: "请补充签到表" });
  if (stage === "approved") await approveRecord(review, { eventId: id, version: 1, attendance: {}, online: {} });
  return eventOf(id);
}

/** An approved event of any unit, on any day: 40 young people and no seniors. Returns its id. */
export async function approvedEvent(title: string, unitId: string, startDate: string): Promise<string> {
  const manage = accessOf("coordinator", "events.manage");
  const made = await createEvent(manage, eventInput({ title, unitId, startDate }));
  if (!made.ok) throw new Error(made.reason);
  const eventId = made.id;
  await publishEvent(manage, { id: eventId, version: 1 });
  await submitRecord(accessOf("secondCoordinator", "records.manage"), record(eventId));
  const decision = { eventId, version: 1, attendance: {}, online: {} };
  const done = await approveRecord(accessOf("coordinator", "records.review"), decision);
  if (!done.ok) throw new Error(done.reason);
  return eventId;
}

/** A complete record of an event. */
export function record(eventId: string, given: Partial<RecordInput> = {}): RecordInput {
  return {
    eventId,
    version: 0,
    countedBy: "tally",
    attendance: { "g-youth": 40, "g-seniors": 0 },
    online: [],
    summary: "讲座顺利举行。",
    mediaLinks: [],
    ...given,
  };
}

export async function eventOf(id: string): Promise<EventRow> {
  const [event] = await database().select().from(events).where(eq(events.id, id));
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

/** The actions the trail holds about an event, oldest first. */
export async function trailOf(id: string): Promise<string[]> {
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))
    .orderBy(auditEntries.number);
  return entries.map((entry) => entry.action);
}
