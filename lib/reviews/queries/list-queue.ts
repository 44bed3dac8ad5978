import { and, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { Flag } from "../flags";
import type { PickedVersion, QueueQuery } from "../input";
import { cursorOf, listWaitingRecords, rowsPerPage, type WaitingRecord } from "./list-waiting";
import { readFlags } from "./read-flags";

type Reviewer = Access<"records.review">;
export type QueueRecord = WaitingRecord & { flags: Flag[] };

/** How many slices of the queue are looked through for one page of records with, or without, flags. */
const mostSlices = 10;

/**
 * A page of the queue with the flags of its records. Flags are worked out for what is shown, not kept: a page of records with (or
 * without) flags is looked together from the queue as it comes, a bounded stretch of it at a time.
 */
export async function listQueue(access: Reviewer, query: QueueQuery) {
  const rows: QueueRecord[] = [];
  let from = query.after;
  for (let slice = 0; slice < mostSlices; slice++) {
    const page = await listWaitingRecords(access, { ...query, after: from });
    rows.push(...(await withFlags(page.rows)).filter((record) => isWanted(record, query)));
    from = page.next ?? undefined;
    if (!from || rows.length >= rowsPerPage) break;
  }
  const shown = rows.slice(0, rowsPerPage);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > shown.length && last ? cursorOf(last) : (from ?? null) };
}

function isWanted({ flags }: QueueRecord, query: QueueQuery): boolean {
  return !query.flags || (query.flags === "with") === flags.length > 0;
}

/** The picked records that still wait within reach, in the queue's order, with their flags as they are now. */
export async function listPicked(access: Reviewer, picks: readonly PickedVersion[]): Promise<QueueRecord[]> {
  if (picks.length === 0) return [];
  const page = await listWaitingRecords(access, { ids: picks.map((pick) => pick.eventId) });
  return withFlags(page.rows);
}

/** The names of events within reach, by id: for sentences about what was done with them. */
export async function listTitles(access: Reviewer, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await database()
    .select({ id: events.id, title: events.title })
    .from(events)
    .where(and(inArray(events.id, [...ids]), unitIdWithin(access, events.unitId)));
  return new Map(found.map(({ id, title }) => [id, title]));
}

async function withFlags(rows: readonly WaitingRecord[]): Promise<QueueRecord[]> {
  const ids = rows.map((record) => record.eventId);
  const flags = await readFlags(database(), ids);
  return rows.map((record) => ({ ...record, flags: flags.get(record.eventId) ?? [] }));
}
