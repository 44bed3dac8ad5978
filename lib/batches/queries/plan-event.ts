import { eq } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { eventAudiences } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { fieldsOfEvent } from "@/lib/events/fields";
import type { EventFields } from "@/lib/events/input";
import { needsAgreement } from "@/lib/events/mutations/move-event";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { findAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { type EventStatus, moves } from "@/lib/events/status";
import type { BatchWish } from "../input";
import { type LeftReason, leftOut, wished } from "../rules";

/** What a wish comes to for one event: what it was and becomes, or why it is left out. */
export type Planned = {
  event: EventRow;
  before: EventFields;
  after: EventFields;
  status: EventStatus;
  left: LeftReason | null;
};

type Asked = { wish: BatchWish; closed: ReadonlySet<string>; now: Date };

/** What a wish comes to for one event; the preview and the change itself ask the same. */
export async function planEvent(db: Database, access: Access, event: EventRow, asked: Asked): Promise<Planned> {
  const { wish, closed, now } = asked;
  const groups = await db.select().from(eventAudiences).where(eq(eventAudiences.eventId, event.id));
  const groupIds = groups.map(({ groupId }) => groupId);
  const before = fieldsOfEvent(event, groupIds);
  const after = wished(wish, before);
  const left = leftOut(wish, event, before, now);
  const planned = { event, before, after, status: event.status };
  if (left) return { ...planned, left };
  const months = [before.startDate, after.startDate].map((date) => date.slice(0, 7));
  if (months.some((month) => closed.has(month))) return { ...planned, left: "closed" };
  if (wish.change === "cancel") return { ...planned, status: moves.cancel.to, left };
  return wish.change === "publish" ? publishing(db, access, planned) : { ...planned, left };
}

/** Published, or proposed where the unit is set to 先审后发; not what is proposed already or looks like an event that is there. */
async function publishing(db: Database, access: Access, planned: Omit<Planned, "left">): Promise<Planned> {
  const { event } = planned;
  const move = (await needsAgreement(db, access, event)) ? "propose" : "publish";
  if (move === "propose" && event.status === "proposed") return { ...planned, left: "status" };
  const alike = event.status === "draft" ? await findAlikeEvents(db, access, event) : [];
  return { ...planned, status: moves[move].to, left: alike.length > 0 ? "alike" : null };
}
