import { and, inArray, notInArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, events, importRows, onlineViews, records } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { readClosedMonths } from "@/lib/periods/closed-months";
import { instantOf, localTime } from "@/lib/time/zone";
import type { Mapping } from "../mapping";
import { type Draft, hashOf, type Lists, type RowProblem } from "../rows/draft";
import { judge, type Known, type Read, readRows, type Verdict } from "../rows/verdicts";
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
  return judge(rows, { known, hashes, objections: (draft) => objectionsTo(access, draft, { lists, closed, now }) });
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

/** The events of the days and units the rows speak of, with what was reported of them. */
async function listKnown(access: Manager, rows: Read[]): Promise<Known[]> {
  const drafts = rows.flatMap((row) => ("draft" in row ? [row.draft] : []));
  const days = [...new Set(drafts.map(({ startDate }) => startDate))];
  const units = [...new Set(drafts.map(({ unitId }) => unitId))];
  const known: Known[] = [];
  for (let from = 0; from < days.length; from += idsPerQuery) {
    const found = await database()
      .select()
      .from(events)
      .where(
        and(
          inArray(events.startsOn, days.slice(from, from + idsPerQuery)),
          inArray(events.unitId, units),
          unitIdWithin(access, events.unitId),
          notInArray(events.status, ["cancelled"]),
        ),
      );
    for (let at = 0; at < found.length; at += idsPerQuery)
      known.push(...(await withFigures(found.slice(at, at + idsPerQuery))));
  }
  return known;
}

async function withFigures(found: (typeof events.$inferSelect)[]): Promise<Known[]> {
  const ids = found.map(({ id }) => id);
  const [written, claims, views] = await Promise.all([
    database().select({ eventId: records.eventId }).from(records).where(inArray(records.eventId, ids)),
    database().select().from(attendance).where(inArray(attendance.eventId, ids)),
    database().select().from(onlineViews).where(inArray(onlineViews.eventId, ids)),
  ]);
  const reported = new Set(written.map(({ eventId }) => eventId));
  const sum = (all: { eventId: string; claimed: number | null }[], id: string) => {
    const own = all.filter(({ eventId, claimed }) => eventId === id && claimed !== null);
    return own.length === 0 || !reported.has(id) ? null : own.reduce((total, { claimed }) => total + (claimed ?? 0), 0);
  };
  return found.map(({ id, unitId, title, startsOn, startsAt, endsAt, timeZone }) => ({
    ...{ id, unitId, title, startDate: startsOn },
    ...{ startTime: localTime(startsAt, timeZone), endTime: localTime(endsAt, timeZone) },
    ...{ attendance: sum(claims, id), online: sum(views, id) },
  }));
}

/** Which of the rows came in before, and the events they became. */
async function listHashes(rows: Read[]): Promise<Map<string, string>> {
  const wanted = rows.flatMap((row) => ("draft" in row ? [hashOf(row.draft)] : []));
  const hashes = new Map<string, string>();
  for (let from = 0; from < wanted.length; from += idsPerQuery) {
    const found = await database()
      .select({ hash: importRows.rowHash, eventId: importRows.eventId })
      .from(importRows)
      .where(inArray(importRows.rowHash, wanted.slice(from, from + idsPerQuery)));
    for (const { hash, eventId } of found) hashes.set(hash, eventId);
  }
  return hashes;
}
