import { and, asc, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { readClosedMonths } from "@/lib/periods/closed-months";
import type { BatchWish } from "../input";
import { planEvent } from "./plan-event";

/** The chosen events within reach, and with a wish what it comes to for each; with the id the batch will have. */
export async function previewBatch(access: Access<"events.manage">, ids: readonly string[], wish: BatchWish | null) {
  const db = database();
  const chosen = and(inArray(events.id, [...ids]), unitIdWithin(access, events.unitId));
  const rows = ids.length === 0 ? [] : await db.select().from(events).where(chosen).orderBy(asc(events.startsAt));
  if (!wish) return { id: newId(), lines: rows.map((event) => ({ event, planned: null })) };
  const seen = { wish, closed: await readClosedMonths(db), now: new Date() };
  const lines = [];
  for (const event of rows) lines.push({ event, planned: await planEvent(db, access, event, seen) });
  return { id: newId(), lines };
}

export type BatchPreview = Awaited<ReturnType<typeof previewBatch>>;
