import { type AudienceWord, readAudiences } from "../values/audiences";
import { readCount } from "../values/counts";
import type { CellReader } from "./cell-reader";
import type { Lists } from "./draft";

export type Figures = {
  groupIds: string[];
  attendance: Record<string, number>;
  online?: number | undefined;
  estimate: boolean;
};
type Figure = { figure: number; estimate: boolean };

const mostOnSite = 100_000;

/**
 * Whom the event of a row was for and how many came. One figure for one group is that group's; one for several is asked. Figures by
 * group must add up to the one for all where both are there.
 */
export function readFigures(cells: CellReader, lists: Lists, groupId: string | undefined): Figures {
  const named = groupsOf(cells, lists);
  const counted = new Map<string, Figure>();
  for (const { id } of lists.groups) {
    const figure = countOf(cells, `group:${id}`);
    // Who watched is not known by group.
    if (figure.online) cells.complain(`group:${id}`, "online_in_group");
    else if (figure.onsite) counted.set(id, figure.onsite);
  }
  const all = countOf(cells, "count");
  const online = onlineOf(cells, all.online);
  const total = all.onsite;
  // Words nobody understands are asked first; then it is clear whose figure it is.
  const unclear = cells.problems.some(({ field }) => field === "groups");
  if (total && !unclear) share(cells, total, counted, named.length > 0 ? named : groupId ? [groupId] : []);
  const figures = [...counted.values(), ...(online ? [online] : [])];
  return {
    groupIds: [...new Set([...named, ...counted.keys()])],
    attendance: Object.fromEntries([...counted].map(([id, { figure }]) => [id, figure])),
    online: online?.figure,
    estimate: figures.some(({ estimate }) => estimate),
  };
}

/** How many watched: as its own column says or, where that is empty, the one for all. Two that differ are asked. */
function onlineOf(cells: CellReader, beside: Figure | null): Figure | null {
  const apart = countOf(cells, "online");
  if (apart.online && apart.onsite) cells.complain("online", "count_unclear");
  const watched = apart.online ?? apart.onsite;
  if (watched && beside && watched.figure !== beside.figure) cells.complain("count", "online_differs");
  return watched ?? beside;
}

/** Gives the one figure to the one group it can be of, or asks. */
function share(cells: CellReader, total: Figure, counted: Map<string, Figure>, groups: string[]): void {
  const [only, ...more] = groups;
  if (counted.size > 0) {
    if (sumOf(counted) !== total.figure) cells.complain("count", "total_differs");
  } else if (!only) cells.complain("groups", "groups_missing");
  else if (more.length > 0) cells.complain("count", "split_needed", { groupIds: groups });
  else counted.set(only, total);
}

function sumOf(counted: Map<string, Figure>): number {
  return [...counted.values()].reduce((sum, { figure }) => sum + figure, 0);
}

/** The groups of the words in the row; a word that names a group itself needs no entry in the list of words. */
function groupsOf(cells: CellReader, lists: Lists): string[] {
  const text = cells.text("groups");
  if (text === "") return [];
  const read = readAudiences(text, wordsWithNames(lists));
  if ("problem" in read) cells.complain("groups", "unknown_audience");
  return "groupIds" in read ? read.groupIds : [];
}

const withNames = new WeakMap<Lists, AudienceWord[]>();

function wordsWithNames(lists: Lists): AudienceWord[] {
  const known = withNames.get(lists);
  if (known) return known;
  const names = lists.groups.flatMap(({ id, name, nameEn }) =>
    [name, nameEn].flatMap((word) => (word ? [{ word, groupId: id }] : [])),
  );
  const all = [...lists.words, ...names];
  withNames.set(lists, all);
  return all;
}

function countOf(cells: CellReader, use: string): { onsite: Figure | null; online: Figure | null } {
  const nothing = { onsite: null, online: null };
  const cell = cells.cell(use);
  if (!cell) return nothing;
  if (cell.merged) {
    cells.complain(use, "merged_figure");
    return nothing;
  }
  const read = cell.date ? { problem: "no_count" } : readCount(cell.number ?? cell.text);
  if ("problem" in read) {
    cells.complain(use, read.problem);
    return nothing;
  }
  if (!("value" in read)) return nothing;
  if ((read.value.onsite?.figure ?? 0) > mostOnSite && use !== "online") cells.complain(use, "count_too_large");
  return read.value;
}
