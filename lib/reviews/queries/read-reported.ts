import { sql } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { givenRows } from "@/db/given-rows";
import { dialect } from "@/db/location";
import { attendance, events } from "@/db/schema";
import { type Judged, type Reported, thresholds } from "../flags";

const day = 86_400_000;

/**
 * What the units of these records reported last before each: by the index of a unit's events, from the record backwards, so many events
 * and no more. By the id of the record.
 */
export async function readReported(db: Database, judged: readonly Judged[]): Promise<Map<string, Reported[]>> {
  const byRecord = new Map<string, Reported[]>();
  if (judged.length === 0) return byRecord;
  const given = givenRows(
    judged.map(({ id, unitId, startsAt }) => [
      ...[id, unitId, startsAt.getTime()],
      startsAt.getTime() - thresholds.days * day,
    ]),
    ["text", "text", "instant", "instant"],
  );
  const [id, unit, until, since] = given.fields;
  const last = sql`select ${sql.raw(dialect === "sqlite" ? "e.id" : "e.*")} from ${events} e
    where e.unit_id = ${unit} and e.starts_at >= ${since} and (e.starts_at < ${until} or (e.starts_at = ${until} and e.id < ${id}))
      and e.starts_at <= ${until} and e.status in ('submitted', 'approved')
    order by e.starts_at desc, e.id desc limit ${thresholds.lastOf}`;
  // Each database has its own way to say "the last so many of each" and go by the index.
  const source =
    dialect === "sqlite"
      ? sql`${given.source} cross join ${events} f on f.id in (${last})`
      : sql`${given.source} cross join lateral (${last}) f`;
  const rows = await db
    .select({
      record: sql<string>`${id}`,
      ...{ id: sql<string>`f.id`, title: sql<string>`f.title` },
      startsAt: sql`f.starts_at`.mapWith(events.startsAt),
      ...{ campaignId: sql<string | null>`f.campaign_id`, kindId: sql<string | null>`f.kind_id` },
      total: sql<unknown>`(select sum(a.claimed) from ${attendance} a where a.event_id = f.id)`,
    })
    .from(source);
  for (const { record, total, ...event } of rows) {
    if (total === null) continue;
    byRecord.set(record, [...(byRecord.get(record) ?? []), { ...event, total: Number(total) }]);
  }
  return byRecord;
}
