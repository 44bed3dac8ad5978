import { and, between, eq, like, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { yearSpan } from "@/lib/totals/periods";
import type { ReturnRow } from "../form";
import { type Gathered, thresholdsOf } from "../rules";
import { attendanceOfEvent, onlineOfEvent } from "./row-conditions";

type Asked = { scopeId: string; year: number; rows: readonly ReturnRow[] };

/** All that the rows of a return add up, read in one go: the approved events of the year, those alike together. */
export async function gatherFacts({ scopeId, year, rows }: Asked): Promise<Gathered> {
  const thresholds = thresholdsOf(rows);
  const { from, to } = yearSpan(year);
  const where = and(
    ...[between(events.startsOn, from, to), eq(events.status, "approved")],
    like(events.unitPath, `%/${scopeId}/%`),
  );
  const wantsGroups = rows.some((row) => row.counts === "groups");
  const [facts, meetings] = await Promise.all([
    readFacts(where, thresholds),
    wantsGroups ? readMeetings(where, thresholds) : [],
  ]);
  return { thresholds, facts, meetings };
}

async function readFacts(where: SQL | undefined, thresholds: number[]) {
  const each = database()
    .select({
      ...alike,
      attendance: attendanceOfEvent().as("figure"),
      views: onlineOfEvent("views").as("views"),
      viewers: onlineOfEvent("viewers").as("viewers"),
      peak: onlineOfEvent("peak").as("peak"),
    })
    .from(events)
    .where(where)
    .as("each");
  const band = bandOf(each.attendance, thresholds);
  const keys = { unitPath: each.unitPath, kindId: each.kindId, campaignId: each.campaignId, format: each.format };
  const rows = await database()
    .select({
      ...keys,
      band,
      events: sql`count(*)`.mapWith(Number),
      attendance: total(each.attendance),
      views: total(each.views),
      viewers: total(each.viewers),
      peak: total(each.peak),
    })
    .from(each)
    .groupBy(...Object.values(keys), band);
  return rows.map(({ views, viewers, peak, ...fact }) => ({ ...fact, online: { views, viewers, peak } }));
}

function readMeetings(where: SQL | undefined, thresholds: number[]) {
  return database()
    .selectDistinct({ ...alike, title: events.title, band: bandOf(attendanceOfEvent(), thresholds) })
    .from(events)
    .where(where);
}

const alike = {
  unitPath: events.unitPath,
  kindId: events.kindId,
  campaignId: events.campaignId,
  format: events.format,
};

// PostgreSQL gives sums as text.
const total = (figure: unknown) => sql`sum(${figure})`.mapWith(Number);

/** How many thresholds a figure reaches. Written out, since PostgreSQL groups only by an expression that is the same to the letter. */
function bandOf(figure: unknown, thresholds: number[]) {
  const steps = thresholds.map((least) => sql`case when ${figure} >= ${sql.raw(String(least))} then 1 else 0 end`);
  return sql`${sql.join([sql`0`, ...steps], sql` + `)}`.mapWith(Number);
}
