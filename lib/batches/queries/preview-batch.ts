import { and, asc, desc, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { DeskFilter } from "@/lib/events/desk-filter";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { ownEvents } from "@/lib/events/queries/own-events";
import { readClosedMonths } from "@/lib/periods/closed-months";
import { type BatchWish, mostEvents } from "../input";
import { changesBetween } from "../rules";
import { planEvent } from "./plan-event";
import { readNames } from "./read-names";

/** The ticked events within reach. */
export function listTicked(access: Access<"events.manage">, ids: readonly string[]): Promise<EventRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return database()
    .select()
    .from(events)
    .where(and(inArray(events.id, [...ids]), unitIdWithin(access, events.unitId)))
    .orderBy(asc(events.startsAt), asc(events.id));
}

/** All events the list's filter finds, or null where those are more than can be changed at once. */
export async function listFound(access: Access<"desk.read">, filter: DeskFilter, now: Date) {
  const rows = await database()
    .select()
    .from(events)
    .where(ownEvents(access, filter, now))
    .orderBy(desc(events.startsAt), desc(events.id))
    .limit(mostEvents + 1);
  return rows.length > mostEvents ? null : rows.reverse();
}

/** What a wish comes to for each chosen event, old beside new, with the names of what is set; and the id the batch will have. */
export async function previewBatch(access: Access<"events.manage">, rows: readonly EventRow[], wish: BatchWish) {
  const db = database();
  const seen = { wish, closed: await readClosedMonths(db), now: new Date() };
  const lines = [];
  for (const event of rows) {
    const planned = await planEvent(db, access, event, seen);
    lines.push({ ...planned, changes: changesBetween(planned.before, planned.after) });
  }
  const names = await readNames(db, lines);
  return { id: newId(), lines, names };
}

export type BatchPreview = Awaited<ReturnType<typeof previewBatch>>;
export type BatchLine = BatchPreview["lines"][number];
