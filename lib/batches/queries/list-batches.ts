import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { type BatchedEvent, eventBatches, events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { EventStatus } from "@/lib/events/status";
import { eventsWithFiles } from "@/lib/evidence/queries/events-with-files";
import { type Before, isHeldByFiles } from "../rules";
import { isUndoable } from "../undoable";

type Reader = Access<"desk.read">;
const shownDays = 90;

/** One's own changes of many events of the last months, latest first. */
export async function listOwnBatches(access: Reader, now: Date) {
  const since = new Date(now.getTime() - shownDays * 86_400_000);
  const rows = await database()
    .select()
    .from(eventBatches)
    .where(and(eq(eventBatches.actorId, access.actor.personId), gt(eventBatches.at, since)))
    .orderBy(desc(eventBatches.at), desc(eventBatches.id))
    .limit(50);
  return rows.map((batch) => summaryOf(batch, now));
}

export type BatchSummary = ReturnType<typeof summaryOf>;

function summaryOf(batch: typeof eventBatches.$inferSelect, now: Date) {
  return {
    ...{ id: batch.id, change: batch.change, at: batch.at, undone: batch.undone, wish: batch.asked?.wish ?? {} },
    changed: batch.events.length,
    back: batch.events.filter(({ back }) => back).length,
    left: batch.asked?.left.length ?? 0,
    undoable: batch.events.length > 0 && isUndoable(batch, now),
  };
}

/** One's own batch with its events as they stand now, and those it left out; null when it is someone else's. */
export async function getOwnBatch(access: Reader, id: string, now: Date) {
  const own = and(eq(eventBatches.id, id), eq(eventBatches.actorId, access.actor.personId));
  const [batch] = await database().select().from(eventBatches).where(own);
  if (!batch) return null;
  const rows = await listByIds(access, [...batch.events.map((one) => one.id), ...(batch.asked?.left ?? [])]);
  const changed = new Map(batch.events.map((one) => [one.id, one]));
  const touched = rows.filter((row) => changed.has(row.id));
  const withFiles = await eventsWithFiles(
    database(),
    touched.map((row) => row.id),
  );
  const lines = touched.map((row) => ({ ...row, stays: staysOf(changed.get(row.id), row, { ...batch, withFiles }) }));
  return {
    ...summaryOf(batch, now),
    lines,
    gone: batch.events.length - lines.length,
    leftLines: rows.filter((row) => !changed.has(row.id)),
  };
}

export type OwnBatch = NonNullable<Awaited<ReturnType<typeof getOwnBatch>>>;

/** Was, or would, this event be left as it is when the batch is taken back? */
function staysOf(
  one: BatchedEvent | undefined,
  { id, version, status }: { id: string; version: number; status: EventStatus },
  { undone, withFiles }: { undone: boolean; withFiles: ReadonlySet<string> },
): boolean {
  if (undone || !one) return one?.back === false;
  const before = (one.before as Before).status;
  return one.version !== version || (before !== status && isHeldByFiles(before, withFiles, id));
}

async function listByIds(access: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, title, status, startsAt, endsAt, startsOn, timeZone, version } = events;
  return database()
    .select({ id, title, status, startsAt, endsAt, startsOn, timeZone, version })
    .from(events)
    .where(and(inArray(events.id, [...ids]), unitIdWithin(access, events.unitId)))
    .orderBy(asc(events.startsAt), asc(events.id));
}
