import { setImmediate } from "node:timers/promises";
import { and, between, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, onlineViews } from "@/db/schema";
import type { Report } from "@/lib/compositions/rules";
import { stretchesOf, yearSpan } from "@/lib/totals/periods";
import { onlineMeasures, type ReturnRow } from "../form";
import { addFact, bandOf, type Facts, type Gathered, type Meetings, thresholdsOf } from "../rules";
import { attendanceOfEvent } from "./row-conditions";

type Asked = { scopeId: string; year: number; rows: readonly ReturnRow[]; report: Report };

/** So many days are read in one go: on SQLite nobody else is served meanwhile. */
const daysAtOnce = 5;

/** All that the rows of a return add up: the approved events of the year, those alike together. */
export async function gatherFacts({ scopeId, year, rows, report }: Asked): Promise<Gathered> {
  const thresholds = thresholdsOf(rows);
  const meets = kindsOfGroups(rows);
  const facts = new Map<string, Facts>();
  const meetings: Meetings[] = [];
  const stretches = stretchesOf(yearSpan(year), daysAtOnce);
  for (const [place, { from, to }] of stretches.entries()) {
    report(place, stretches.length);
    const within = and(
      ...[between(events.startsOn, from, to), eq(events.status, "approved")],
      like(events.unitPath, `%/${scopeId}/%`),
    );
    const [found, online] = await Promise.all([readEvents(within), readOnline(within)]);
    for (const { id, title, ...event } of found) {
      const band = bandOf(event.attendance, thresholds);
      addFact(facts, { ...event, band, events: 1, online: online.get(id) ?? nothingOnline });
      const { unitPath, kindId, campaignId, format } = event;
      if (meets(kindId)) meetings.push({ unitPath, kindId, campaignId, format, band, title });
    }
    await setImmediate();
  }
  return { thresholds, facts: [...facts.values()], meetings };
}

/** Whether a row that counts groups asks for a kind of event: of the others no titles are kept. */
function kindsOfGroups(rows: readonly ReturnRow[]): (kindId: string | null) => boolean {
  const asked = rows.filter((row) => row.counts === "groups");
  const any = asked.some((row) => row.kinds.length === 0);
  const kinds = new Set(asked.flatMap((row) => row.kinds));
  return (kindId) => any || (kindId !== null && kinds.has(kindId));
}

function readEvents(where: SQL | undefined) {
  const { id, title, unitPath, kindId, campaignId, format } = events;
  return database()
    .select({ id, title, unitPath, kindId, campaignId, format, attendance: attendanceOfEvent().mapWith(Number) })
    .from(events)
    .where(where);
}

const nothingOnline: Facts["online"] = { views: 0, viewers: 0, peak: 0 };

/** Few events have figures online: they are read for themselves. */
async function readOnline(where: SQL | undefined): Promise<Map<string, Facts["online"]>> {
  const rows = await database()
    .select({
      ...{ id: onlineViews.eventId, measure: onlineViews.measure },
      approved: sql`coalesce(sum(${onlineViews.approved}), 0)`.mapWith(Number),
    })
    .from(events)
    .innerJoin(onlineViews, eq(onlineViews.eventId, events.id))
    .where(and(where, inArray(onlineViews.measure, [...onlineMeasures])))
    .groupBy(onlineViews.eventId, onlineViews.measure);
  const byEvent = new Map<string, Facts["online"]>();
  for (const { id, measure, approved } of rows) {
    byEvent.set(id, { ...(byEvent.get(id) ?? nothingOnline), [measure]: approved });
  }
  return byEvent;
}
