import { coHostLines, scopesOf } from "@/lib/co-hosts/rules";

/** What the sums see of one event. */
export type Counted = {
  unitPath: string;
  startsOn: string;
  campaignId: string | null;
  kindId: string | null;
  streetId: string | null;
  venueId: string | null;
  format: "onsite" | "online" | "hybrid";
  status: "draft" | "proposed" | "published" | "submitted" | "returned" | "approved" | "postponed" | "cancelled";
  counts: boolean;
  groups: GroupFigure[];
  online: { measure: string; claimed: number; approved: number | null }[];
  /** Where the units stand that hold it with the one that leads it. */
  heldWith: readonly string[];
};
export type GroupFigure = { groupId: string; claimed: number | null; approved: number | null };

/** One row of the kept sums, or a difference to add to it. */
export type Cell = {
  scopeId: string;
  dimension: "total" | "unit" | "campaign" | "kind" | "group" | "online" | "co_host";
  period: string;
  key: string;
  status: Counted["status"];
  counts: boolean;
  events: number;
  claimed: number;
  approved: number;
};

/** The key of what has no campaign or kind. */
export const none = "";

/**
 * The groups an event appears under (counting rule 3): those with a figure, zero included; before there is any figure,
 * those it is meant for.
 */
export function groupsServed(intended: readonly string[], figures: readonly GroupFigure[]): GroupFigure[] {
  const served = figures.filter((figure) => figure.claimed !== null || figure.approved !== null);
  if (served.length > 0) return [...served];
  return intended.map((groupId) => ({ groupId, claimed: null, approved: null }));
}

/** Told each cell that an event adds to, with what it adds. In words of their own, since millions are told when all is added up anew. */
type Visit = (scopeId: string, dimension: Cell["dimension"], period: string, key: string, figures: Amounts) => void;

/**
 * Adds an event's cells, times `factor`, to `cells`: for the unit and each unit above it, by month and by day, the total and each
 * breakdown. The breakdown by unit names the unit directly below the scope, or the scope itself for its own events.
 */
export function cellsOf(event: Counted, factor: 1 | -1, cells: Map<string, Cell>): void {
  const { status, counts } = event;
  eachCellOf(event, (scopeId, dimension, period, key, figures) =>
    addCell(cells, { scopeId, dimension, period, key, status, counts, events: 1, ...figures }, factor),
  );
}

/** The same for one unit only, and by day only. */
export function dayCellsOf(event: Counted, scopeId: string, cells: Map<string, Cell>): void {
  const { status, counts } = event;
  eachCellOf(event, (scope, dimension, period, key, figures) => {
    if (scope !== scopeId || period !== event.startsOn) return;
    addCell(cells, { scopeId, dimension, period, key, status, counts, events: 1, ...figures }, 1);
  });
}

/** Names each cell that an event adds to. */
export function eachCellOf(event: Counted, visit: Visit): void {
  const periods = [event.startsOn.slice(0, 7), event.startsOn];
  const add = (scopeId: string, dimension: Cell["dimension"], key: string, figures: Amounts) => {
    for (const period of periods) visit(scopeId, dimension, period, key, figures);
  };
  const scopes = scopesOf(event.unitPath);
  const claimed = sumOf(event.groups, (group) => group.claimed);
  const approved = sumOf(event.groups, (group) => group.approved);
  for (const [depth, scopeId] of scopes.entries()) {
    add(scopeId, "total", none, { claimed, approved });
    add(scopeId, "unit", scopes[depth + 1] ?? scopeId, { claimed, approved });
    add(scopeId, "campaign", event.campaignId ?? none, { claimed, approved });
    add(scopeId, "kind", event.kindId ?? none, { claimed, approved });
    for (const group of event.groups) {
      add(scopeId, "group", group.groupId, { claimed: group.claimed ?? 0, approved: group.approved ?? 0 });
    }
    for (const [measure, figures] of onlineByMeasure(event.online)) add(scopeId, "online", measure, figures);
  }
  // Whoever comes to it from elsewhere held it, and led nothing: no attendance is theirs.
  if (event.status !== "approved") return;
  for (const { scopeId, line } of coHostLines(event.unitPath, event.heldWith))
    add(scopeId, "co_host", line, { claimed: 0, approved: 0 });
}

type Amounts = { claimed: number; approved: number };

/** The differences between two states of the same events, without the cells that stay as they are, in a fixed order. */
export function netOf(before: Counted[], after: Counted[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const event of before) cellsOf(event, -1, cells);
  for (const event of after) cellsOf(event, 1, cells);
  return inOrder(cells).filter((cell) => cell.events !== 0 || cell.claimed !== 0 || cell.approved !== 0);
}

/** The cells in the one order that all writers use, so that two of them cannot wait for each other. */
export function inOrder(cells: Map<string, Cell>): Cell[] {
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

function addCell(cells: Map<string, Cell>, cell: Cell, factor: 1 | -1): void {
  const name = `${cell.scopeId}|${cell.dimension}|${cell.period}|${cell.key}|${cell.status}|${cell.counts}`;
  let known = cells.get(name);
  if (!known) {
    known = { ...cell, events: 0, claimed: 0, approved: 0 };
    cells.set(name, known);
  }
  known.events += factor * cell.events;
  known.claimed += factor * cell.claimed;
  known.approved += factor * cell.approved;
}

function onlineByMeasure(online: Counted["online"]) {
  const figures = new Map<string, { claimed: number; approved: number }>();
  for (const view of online) {
    const known = figures.get(view.measure) ?? { claimed: 0, approved: 0 };
    figures.set(view.measure, {
      claimed: known.claimed + view.claimed,
      approved: known.approved + (view.approved ?? 0),
    });
  }
  return figures;
}

/** Adds a figure of each up; what is not known adds nothing. */
export function sumOf<Item>(items: readonly Item[], figure: (item: Item) => number | null): number {
  return items.reduce((sum, item) => sum + (figure(item) ?? 0), 0);
}
