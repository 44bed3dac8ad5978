import { and, eq, inArray, notInArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, coHostUnits, events, importRows, onlineViews, records } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { publicStatuses } from "@/lib/events/status";
import { readClosedMonths } from "@/lib/periods/closed-months";
import { instantOf, localTime } from "@/lib/time/zone";
import { byEvent } from "@/lib/totals/counted";
import type { Mapping } from "../mapping";
import { type Draft, hashOf, type Lists, type RowProblem } from "../rows/draft";
import { leftBehind } from "../rows/left-behind";
import { type Read, readRows } from "../rows/read-rows";
import { judge, type Known, type Verdict } from "../rows/verdicts";
import { turnsOf } from "../turns";
import type { Sheet } from "../workbook/sheet";
import { getImportLists } from "./get-lists";

type Manager = Access<"events.manage">;
export type Sent = { sheets: Sheet[]; mapping: Mapping; fixes: Record<string, string> };
const idsPerQuery = 400;

/** The verdict on every row of a spreadsheet as things stand now. Reads only. */
export async function judgeImport(access: Manager, { sheets, mapping, fixes }: Sent): Promise<Verdict[]> {
  const lists = await getImportLists(access);
  const rows = await readRows(sheets, mapping, fixes, lists);
  const [known, hashes, closed] = await Promise.all([
    listKnown(access, rows),
    listHashes(rows),
    readClosedMonths(database()),
  ]);
  const now = new Date();
  return judge(rows, {
    ...{ known, hashes, left: (draft) => leftBehind(draft, now) },
    objections: (draft) => objectionsTo(access, draft, { lists, closed, now }),
  });
}

type Standing = { lists: Lists; closed: ReadonlySet<string>; now: Date };

/** What an event that was held still lacks to be public and reported; one to come is kept as a draft, which may lack anything. */
function objectionsTo(access: Manager, draft: Draft, { lists, closed, now }: Standing): RowProblem[] {
  const problem = (field: string, code: string): RowProblem => ({ field, code, said: "", column: null });
  if (instantOf(draft.startDate, draft.startTime) > now) return [];
  const unit = lists.units.find(({ id }) => id === draft.unitId);
  const problems: RowProblem[] = [];
  if (closed.has(draft.startDate.slice(0, 7))) problems.push(problem("when", "period_closed"));
  if (unit?.reviewsBeforePublishing && reachOf(access.actor.role, "records.review") === null)
    problems.push(problem("unit", "needs_agreement"));
  if (!draft.kindId) problems.push(problem("kind", "kind_missing"));
  if (draft.groupIds.length === 0) problems.push(problem("groups", "groups_missing"));
  if (draft.format !== "online" && !draft.venueId && !draft.place) problems.push(problem("place", "place_missing"));
  if (draft.format !== "online" && !draft.venueId && !draft.streetId)
    problems.push(problem("street", "street_missing"));
  return problems;
}

const ofEvent = {
  ...{ id: events.id, unitId: events.unitId, title: events.title, startsOn: events.startsOn },
  ...{ startsAt: events.startsAt, endsAt: events.endsAt, timeZone: events.timeZone },
};

/** The events of the days and units the rows speak of, and those they name, with what was reported of them. */
async function listKnown(access: Manager, rows: Read[]): Promise<Known[]> {
  const drafts = rows.flatMap((row) => ("draft" in row ? [row.draft] : []));
  const days = [...new Set(drafts.map(({ startDate }) => startDate))];
  const units = [...new Set(drafts.map(({ unitId }) => unitId))];
  const named = [...new Set(drafts.flatMap(({ eventId }) => eventId ?? []))];
  const known = new Map<string, Known>();
  const turn = turnsOf();
  for (const condition of [
    ...slices(days).map((some) => and(inArray(events.startsOn, some), inArray(events.unitId, units))),
    ...slices(named).map((some) => inArray(events.id, some)),
  ]) {
    const found = await database()
      .select(ofEvent)
      .from(events)
      .where(and(condition, unitIdWithin(access, events.unitId), notInArray(events.status, ["cancelled"])));
    for (const some of slices(found)) {
      for (const event of await withFigures(some)) known.set(event.id, event);
      await turn();
    }
  }
  for (const event of await listHeldTogether(days, units)) known.set(`${event.id} ${event.unitId}`, event);
  return [...known.values()];
}

const shownToAll = publicStatuses.filter((status) => status !== "cancelled");
const handedIn = new Set<string>(["submitted", "returned", "approved"]);

/**
 * The public events of those days that another unit leads and one of these holds with it: for these they are here as well. Figures the
 * leading unit has not handed in are its own affair.
 */
async function listHeldTogether(days: string[], units: string[]): Promise<Known[]> {
  const known: Known[] = [];
  for (const some of slices(days)) {
    const found = await database()
      .select({ ...ofEvent, unitId: coHostUnits.unitId, status: events.status })
      .from(coHostUnits)
      .innerJoin(events, eq(events.id, coHostUnits.eventId))
      .where(
        and(
          inArray(coHostUnits.unitId, units),
          eq(coHostUnits.state, "agreed"),
          inArray(events.startsOn, some),
          inArray(events.status, shownToAll),
        ),
      );
    const told = new Set(found.flatMap(({ id, status }) => (handedIn.has(status) ? [id] : [])));
    for (const each of slices(found))
      for (const event of await withFigures(each))
        known.push(told.has(event.id) ? event : { ...event, attendance: null, online: null });
  }
  return known;
}

function slices<Item>(all: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(all.length / idsPerQuery) }, (_, place) =>
    all.slice(place * idsPerQuery, (place + 1) * idsPerQuery),
  );
}

type Found = Pick<
  typeof events.$inferSelect,
  "id" | "unitId" | "title" | "startsOn" | "startsAt" | "endsAt" | "timeZone"
>;

async function withFigures(found: Found[]): Promise<Known[]> {
  const ids = found.map(({ id }) => id);
  const [written, claims, views] = await Promise.all([
    database().select({ eventId: records.eventId }).from(records).where(inArray(records.eventId, ids)),
    database().select().from(attendance).where(inArray(attendance.eventId, ids)),
    database().select().from(onlineViews).where(inArray(onlineViews.eventId, ids)),
  ]);
  const reported = new Set(written.map(({ eventId }) => eventId));
  const [claimsOf, viewsOf] = [byEvent(claims), byEvent(views)];
  const sum = (own: { claimed: number | null }[] = [], id: string) => {
    const said = own.flatMap(({ claimed }) => claimed ?? []);
    return said.length === 0 || !reported.has(id) ? null : said.reduce((total, claimed) => total + claimed, 0);
  };
  return found.map(({ id, unitId, title, startsOn, startsAt, endsAt, timeZone }) => ({
    ...{ id, unitId, title, startDate: startsOn },
    ...{ startTime: localTime(startsAt, timeZone), endTime: localTime(endsAt, timeZone) },
    ...{ attendance: sum(claimsOf.get(id), id), online: sum(viewsOf.get(id), id) },
  }));
}

/** Which of the rows came in before, and the events they became; null for those that are gone. */
async function listHashes(rows: Read[]): Promise<Map<string, string | null>> {
  const turn = turnsOf();
  const wanted: string[] = [];
  for (const row of rows) {
    if ("draft" in row) wanted.push(hashOf(row.draft));
    await turn();
  }
  const hashes = new Map<string, string | null>();
  for (const some of slices(wanted)) {
    const found = await database()
      .select({ hash: importRows.rowHash, eventId: events.id })
      .from(importRows)
      .leftJoin(events, eq(events.id, importRows.eventId))
      .where(inArray(importRows.rowHash, some));
    for (const { hash, eventId } of found) hashes.set(hash, eventId);
    await turn();
  }
  return hashes;
}
