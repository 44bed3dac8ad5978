import { keptPairs, pairName } from "@/lib/analysis/dimensions";
import { type Counted, none, sumOf } from "./cells";

/** One row of the kept sums of two dimensions, or a difference to add to it. */
export type CrossCell = {
  scopeId: string;
  pair: string;
  month: string;
  first: string;
  second: string;
  events: number;
  claimed: number;
  approved: number;
};
type Figures = { claimed: number; approved: number };

/**
 * Adds an approved event's cells, times `factor`, to `cells`: each pair of dimensions, for every unit above its own, and for its own
 * where that is the topmost one. The own events of the many units below are few: they are read when asked for.
 */
export function crossCellsOf(event: Counted, factor: 1 | -1, cells: Map<string, CrossCell>): void {
  if (event.status !== "approved") return;
  const scopes = event.unitPath.split("/").filter((part) => part !== "");
  const month = event.startsOn.slice(0, 7);
  const whole = {
    claimed: sumOf(event.groups, (group) => group.claimed),
    approved: sumOf(event.groups, (group) => group.approved),
  };
  const groups = event.groups.map(
    ({ groupId, claimed, approved }) => [groupId, { claimed: claimed ?? 0, approved: approved ?? 0 }] as const,
  );
  for (const [depth, scopeId] of scopes.entries()) {
    const below = scopes[depth + 1];
    if (below === undefined && depth > 0) continue;
    const keys = keysOf(event, below ?? scopeId);
    for (const [first, second] of keptPairs) {
      const kept = first === "group" || second === "group" ? groups : [["", whole] as const];
      for (const [groupId, figures] of kept) {
        const keyOf = (dimension: typeof first) => (dimension === "group" ? groupId : keys[dimension]);
        const cell = { scopeId, pair: pairName([first, second]), month, first: keyOf(first), second: keyOf(second) };
        addCell(cells, cell, figures, factor);
      }
    }
  }
}

/** The differences between two states of the same events, without the cells that stay as they are, in a fixed order. */
export function netCrossOf(before: Counted[], after: Counted[]): CrossCell[] {
  const cells = new Map<string, CrossCell>();
  for (const event of before) crossCellsOf(event, -1, cells);
  for (const event of after) crossCellsOf(event, 1, cells);
  return crossInOrder(cells).filter((cell) => cell.events !== 0 || cell.claimed !== 0 || cell.approved !== 0);
}

/** The cells in the one order that all writers use. */
export function crossInOrder(cells: Map<string, CrossCell>): CrossCell[] {
  return [...cells.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

function keysOf(event: Counted, unit: string) {
  return {
    unit,
    street: event.streetId ?? none,
    kind: event.kindId ?? none,
    campaign: event.campaignId ?? none,
    venue: event.venueId ?? none,
    format: event.format,
  };
}

type Place = Pick<CrossCell, "scopeId" | "pair" | "month" | "first" | "second">;

function addCell(cells: Map<string, CrossCell>, place: Place, figures: Figures, factor: 1 | -1): void {
  const name = `${place.scopeId}|${place.pair}|${place.month}|${place.first}|${place.second}`;
  let known = cells.get(name);
  if (!known) {
    known = { ...place, events: 0, claimed: 0, approved: 0 };
    cells.set(name, known);
  }
  known.events += factor;
  known.claimed += factor * figures.claimed;
  known.approved += factor * figures.approved;
}
