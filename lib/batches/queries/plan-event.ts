import { eq } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { eventAudiences } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { fieldsOfEvent } from "@/lib/events/fields";
import type { EventFields } from "@/lib/events/input";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { findAlikeEvents } from "@/lib/events/queries/list-alike-events";
import type { BatchWish } from "../input";
import { type LeftReason, leftOut, wished } from "../rules";

export type Planned = { event: EventRow; before: EventFields; after: EventFields; left: LeftReason | null };

/** What a wish comes to for one event; the preview and the change itself ask the same. */
export async function planEvent(
  db: Database,
  access: Access,
  event: EventRow,
  { wish, closed, now }: { wish: BatchWish; closed: ReadonlySet<string>; now: Date },
): Promise<Planned> {
  const groups = await db.select().from(eventAudiences).where(eq(eventAudiences.eventId, event.id));
  const groupIds = groups.map(({ groupId }) => groupId);
  const before = fieldsOfEvent(event, groupIds);
  const after = wished(wish, before);
  const left = leftOut(wish, event, before, now);
  const months = [before.startDate, after.startDate].map((date) => date.slice(0, 7));
  if (!left && months.some((month) => closed.has(month))) return { event, before, after, left: "closed" };
  const alike = !left && wish.change === "publish" && event.status === "draft";
  const found = alike ? await findAlikeEvents(db, access, event) : [];
  return { event, before, after, left: found.length > 0 ? "alike" : left };
}
