import { setImmediate } from "node:timers/promises";
import { isAlikeTitle } from "@/lib/events/alike";
import type { Mapping } from "../mapping";
import { isFilled, type Sheet } from "../workbook/sheet";
import { type Draft, hashOf, type Lists, type RowProblem } from "./draft";
import { readRow } from "./read-row";

/** An event that is there already, as far as a row can say something of it. */
export type Known = {
  id: string;
  unitId: string;
  title: string;
  startDate: string;
  startTime: string;
  endTime: string;
  /** The sum of the claimed figures; null without a record. */
  attendance: number | null;
  online: number | null;
};
export type Change = { field: "time" | "attendance" | "online"; here: string; said: string };
type At = { sheet: number; row: number; hidden: boolean };
export type Verdict = At &
  (
    | { verdict: "new"; draft: Draft; hash: string }
    | { verdict: "here"; draft: Draft; eventId: string | null }
    | { verdict: "changed"; draft: Draft; eventId: string; changes: Change[] }
    | { verdict: "problem"; problems: RowProblem[]; title: string }
    | { verdict: "skipped"; why: "totals" | "note" }
  );
export type Read = At & ReturnType<typeof readRow> & { title: string; asNew: boolean };

/** Reads all rows of the sheets that are taken, giving way to other requests every hundred rows. */
export async function readRows(sheets: Sheet[], mapping: Mapping, fixes: Record<string, string>, lists: Lists) {
  const byRow = fixesByRow(fixes);
  const read: Read[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const { header = null, uses = [] } = mapping.sheets[place] ?? {};
    if (header === null) continue;
    for (const row of sheet.rows) {
      if (row.number <= header || !isFilled(row)) continue;
      const mended = byRow.get(`${place}.${row.number}`) ?? new Map<string, string>();
      const date1904 = Boolean(sheet.date1904);
      const result = readRow(row, { mapping, uses, fixes: mended, lists, date1904 });
      const title = mended.get("title") ?? row.cells[uses.indexOf("title")]?.text ?? "";
      const at = { sheet: place, row: row.number, hidden: Boolean(row.hidden) };
      read.push({ ...at, ...result, title, asNew: mended.get("new") === "yes" });
      if (read.length % 100 === 0) await setImmediate();
    }
  }
  return read;
}

function fixesByRow(fixes: Record<string, string>): Map<string, Map<string, string>> {
  const byRow = new Map<string, Map<string, string>>();
  for (const [key, value] of Object.entries(fixes)) {
    const [, row = "", use = ""] = /^(\d+\.\d+)\.(.+)$/.exec(key) ?? [];
    byRow.set(row, (byRow.get(row) ?? new Map()).set(use, value));
  }
  return byRow;
}

/** What the judge knows: events there are, rows that came in before, and what else stands in the way of a row. */
export type Knowledge = {
  known: Known[];
  hashes: ReadonlyMap<string, string>;
  objections: (draft: Draft) => RowProblem[];
};

/** The verdict on every row. */
export function judge(rows: Read[], knowledge: Knowledge): Verdict[] {
  const seen = new Set<string>();
  const byDay = new Map<string, Known[]>();
  for (const event of knowledge.known) {
    const day = `${event.unitId} ${event.startDate}`;
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  return rows.map((read) => {
    const at = { sheet: read.sheet, row: read.row, hidden: read.hidden };
    if ("skipped" in read) return { ...at, verdict: "skipped", why: read.skipped };
    if ("problems" in read) return { ...at, verdict: "problem", problems: read.problems, title: read.title };
    const { draft, asNew } = read;
    const hash = hashOf(draft);
    const before = knowledge.hashes.get(hash);
    if (before !== undefined || seen.has(hash)) return { ...at, verdict: "here", draft, eventId: before ?? null };
    seen.add(hash);
    const same = asNew ? undefined : sameEvent(draft, byDay.get(`${draft.unitId} ${draft.startDate}`) ?? []);
    return { ...at, ...(same ? compared(draft, same) : judgedNew(draft, hash, knowledge)) };
  });
}

type Judged<Kind extends Verdict["verdict"]> = Omit<Extract<Verdict, { verdict: Kind }>, keyof At>;

function compared(draft: Draft, same: Known): Judged<"here"> | Judged<"changed"> {
  const changes = changesOf(draft, same);
  if (changes.length === 0) return { verdict: "here", draft, eventId: same.id };
  return { verdict: "changed", draft, eventId: same.id, changes };
}

function judgedNew(draft: Draft, hash: string, { objections }: Knowledge): Judged<"new"> | Judged<"problem"> {
  const problems = objections(draft);
  return problems.length > 0 ? { verdict: "problem", problems, title: draft.title } : { verdict: "new", draft, hash };
}

const nearMinutes = 90;

/** The event a row speaks of: same unit and day, near in time, alike in title; the nearest of several. */
function sameEvent(draft: Draft, candidates: Known[]): Known | undefined {
  const away = (event: Known) => Math.abs(minutesOf(event.startTime) - minutesOf(draft.startTime));
  return candidates
    .filter((event) => away(event) <= nearMinutes && isAlikeTitle(event.title, draft.title))
    .sort((a, b) => Number(b.title === draft.title) - Number(a.title === draft.title) || away(a) - away(b))[0];
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** What the row says otherwise than the event; spelling alone is no change. */
function changesOf(draft: Draft, event: Known): Change[] {
  const figures = Object.values(draft.attendance);
  const total = figures.length > 0 ? figures.reduce((sum, figure) => sum + figure, 0) : null;
  const times = [`${event.startTime}–${event.endTime}`, `${draft.startTime}–${draft.endTime}`] as const;
  const changes: Change[] = [];
  if (times[0] !== times[1]) changes.push({ field: "time", here: times[0], said: times[1] });
  if (total !== null && total !== event.attendance)
    changes.push({ field: "attendance", here: String(event.attendance ?? ""), said: String(total) });
  if (draft.online !== undefined && draft.online !== event.online)
    changes.push({ field: "online", here: String(event.online ?? ""), said: String(draft.online) });
  return changes;
}
