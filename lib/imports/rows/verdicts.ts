import { isAlikeTitle } from "@/lib/events/alike";
import { turnsOf } from "../turns";
import { type Draft, hashOf, type RowProblem } from "./draft";
import type { LeftBehind } from "./left-behind";
import type { Skipped } from "./read-row";
import type { Read } from "./read-rows";

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
export type Change = { field: "title" | "date" | "time" | "attendance" | "online"; here: string; said: string };
export type At = { sheet: number; row: number; hidden: boolean };
export type Verdict = At &
  (
    | { verdict: "new"; draft: Draft; hash: string; again: boolean; left: LeftBehind[] }
    | { verdict: "here"; draft: Draft; eventId: string | null }
    | { verdict: "changed"; draft: Draft; eventId: string; changes: Change[] }
    | { verdict: "problem"; problems: RowProblem[]; title: string }
    | { verdict: "skipped"; why: Skipped; title: string }
  );

/** What the judge knows: events there are, rows that came in before, and what else stands in the way of a row. */
export type Knowledge = {
  known: Known[];
  /** The events rows became; null where such an event is no longer there. */
  hashes: ReadonlyMap<string, string | null>;
  objections: (draft: Draft) => RowProblem[];
  left: (draft: Draft) => LeftBehind[];
};

/** The verdict on every row; gives way to other requests as often as is needed. */
export async function judge(rows: Read[], knowledge: Knowledge): Promise<Verdict[]> {
  const seen = new Set<string>();
  const byDay = new Map<string, Known[]>();
  const byId = new Map(knowledge.known.map((event) => [event.id, event]));
  for (const event of knowledge.known) {
    const day = dayOf(event);
    const others = byDay.get(day);
    if (others) others.push(event);
    else byDay.set(day, [event]);
  }
  const turn = turnsOf();
  const verdicts: Verdict[] = [];
  for (const read of rows) {
    verdicts.push(verdictOn(read, { ...knowledge, seen, byDay, byId }));
    await turn();
  }
  return verdicts;
}

type Sorted = Knowledge & { seen: Set<string>; byDay: Map<string, Known[]>; byId: Map<string, Known> };

function verdictOn(read: Read, knowledge: Sorted): Verdict {
  const at = { sheet: read.sheet, row: read.row, hidden: read.hidden };
  if ("skipped" in read) return { ...at, verdict: "skipped", why: read.skipped, title: read.title };
  if ("problems" in read) return { ...at, verdict: "problem", problems: read.problems, title: read.title };
  const { draft, asNew } = read;
  const { seen, byDay, byId, hashes } = knowledge;
  const named = draft.eventId === undefined ? undefined : byId.get(draft.eventId);
  if (named && !asNew) return { ...at, ...compared(draft, named) };
  const hash = hashOf(draft);
  const before = hashes.get(hash);
  if (before || seen.has(hash)) return { ...at, verdict: "here", draft, eventId: before ?? null };
  seen.add(hash);
  const same = asNew ? undefined : sameEvent(draft, byDay.get(dayOf(draft)) ?? []);
  return { ...at, ...(same ? compared(draft, same) : judgedNew(draft, hash, knowledge)) };
}

function dayOf({ unitId, startDate }: { unitId: string; startDate: string }): string {
  return `${unitId} ${startDate}`;
}

type Judged<Kind extends Verdict["verdict"]> = Omit<Extract<Verdict, { verdict: Kind }>, keyof At>;

function compared(draft: Draft, same: Known): Judged<"here"> | Judged<"changed"> {
  const changes = changesOf(draft, same);
  if (changes.length === 0) return { verdict: "here", draft, eventId: same.id };
  return { verdict: "changed", draft, eventId: same.id, changes };
}

function judgedNew(
  draft: Draft,
  hash: string,
  { objections, left, hashes }: Knowledge,
): Judged<"new"> | Judged<"problem"> {
  const problems = objections(draft);
  if (problems.length > 0) return { verdict: "problem", problems, title: draft.title };
  return { verdict: "new", draft, hash, again: hashes.has(hash), left: left(draft) };
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
  if (!isAlikeTitle(event.title, draft.title)) changes.push({ field: "title", here: event.title, said: draft.title });
  if (event.startDate !== draft.startDate)
    changes.push({ field: "date", here: event.startDate, said: draft.startDate });
  if (times[0] !== times[1]) changes.push({ field: "time", here: times[0], said: times[1] });
  if (total !== null && total !== event.attendance)
    changes.push({ field: "attendance", here: String(event.attendance ?? ""), said: String(total) });
  if (draft.online !== undefined && draft.online !== event.online)
    changes.push({ field: "online", here: String(event.online ?? ""), said: String(draft.online) });
  return changes;
}
