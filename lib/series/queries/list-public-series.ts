import { and, asc, count, desc, eq, gt, lte, ne, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { listInOrder, type PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { isPublic } from "@/lib/events/queries/public-events";
import { mostDates } from "../scope";

/** The other public events of an event's series: the coming ones first, then the last ones held; with how many there are in all. */
export async function listOthersOfSeries(
  event: { id: string; seriesId: string | null },
  now: Date,
  most: number,
): Promise<{ events: PublicEventSummary[]; all: number }> {
  if (!event.seriesId) return { events: [], all: 0 };
  const others = and(inSeries(event.seriesId), ne(events.id, event.id));
  const coming = await idsOf(and(others, gt(events.endsAt, now)), { past: false, most });
  const over = await idsOf(and(others, lte(events.endsAt, now)), { past: true, most: most - coming.length });
  const [counted] = await database().select({ count: count() }).from(events).where(inSeries(event.seriesId));
  return { events: await listInOrder([...coming, ...over]), all: counted?.count ?? 0 };
}

/** All public events of a series: those to come in the order they begin, those over latest first; null when there are none. */
export async function getPublicSeries(seriesId: string, now: Date) {
  const [coming, over] = await Promise.all([
    idsOf(and(inSeries(seriesId), gt(events.endsAt, now)), { past: false, most: mostDates }),
    idsOf(and(inSeries(seriesId), lte(events.endsAt, now)), { past: true, most: mostDates }),
  ]);
  const summaries = await listInOrder([...coming, ...over]);
  const [nearest] = summaries;
  if (!nearest) return null;
  return { nearest, coming: summaries.slice(0, coming.length), over: summaries.slice(coming.length) };
}

function inSeries(seriesId: string): SQL | undefined {
  return and(eq(events.seriesId, seriesId), isPublic());
}

async function idsOf(where: SQL | undefined, { past, most }: { past: boolean; most: number }): Promise<string[]> {
  if (most <= 0) return [];
  const order = past ? desc : asc;
  const rows = await database()
    .select({ id: events.id })
    .from(events)
    .where(where)
    .orderBy(order(events.startsAt), order(events.id))
    .limit(most);
  return rows.map((row) => row.id);
}
