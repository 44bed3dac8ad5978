import { type KeptStatus, keptPairs, keptStatuses, pairName } from "@/lib/analysis/dimensions";
import { scopesOf } from "@/lib/co-hosts/rules";
import { type Counted, none, sumOf } from "./cells";

/**
 * Streets and groups are kept by day too ("month" is a day then), of events of every status that counts and without figures: who was
 * served where in the last sixty days is asked each time the first screen is.
 */
export const streetGroupDays = "street.group by day";

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

/** Told each cell that an event adds to, with what it adds. In words of their own, since millions are told when all is added up anew. */
type Visit = (scopeId: string, pair: string, month: string, first: string, second: string, figures: Figures) => void;

/** Adds an event's cells, times `factor`, to `cells`. */
export function crossCellsOf(event: Counted, factor: 1 | -1, cells: Map<string, CrossCell>): void {
  eachCrossCellOf(event, (scopeId, pair, month, first, second, figures) =>
    addCell(cells, { scopeId, pair, month, first, second }, figures, factor),
  );
}

/**
 * Names each cell that an event adds to: of one whose status is kept each pair of dimensions, for every unit above its own, and
 * for its own where that is the topmost one. The own events of the many units below are few: they are read when asked for.
 */
export function eachCrossCellOf(event: Counted, visit: Visit): void {
  const scopes = scopesOf(event.unitPath);
  const served = servedBy(event);
  const status = keptStatuses.find((kept) => kept === event.status);
  for (const [depth, scopeId] of scopes.entries()) {
    const below = scopes[depth + 1];
    if (below === undefined && depth > 0) continue;
    const seen = { event, below: below ?? scopeId, served };
    eachDayCell(scopeId, seen, visit);
    if (status) eachPairCell({ scopeId, status }, seen, visit);
  }
}

type Seen = { event: Counted; below: string; served: ReturnType<typeof servedBy> };

/** Where whom was served on one day: of every event that counts somewhere, so that moving on to approval changes no row. */
function eachDayCell(scopeId: string, { event, served }: Seen, visit: Visit) {
  for (const { group } of served.groups)
    visit(scopeId, streetGroupDays, event.startsOn, event.streetId ?? none, group, { claimed: 0, approved: 0 });
}

const named = (status: KeptStatus) =>
  keptPairs.map(([first, second]) => ({ first, second, name: pairName([first, second], status) }));
const namedPairs = { approved: named("approved"), submitted: named("submitted"), published: named("published") };

/** Each pair of dimensions of an event as one unit sees it. */
function eachPairCell(
  { scopeId, status }: { scopeId: string; status: KeptStatus },
  { event, below, served }: Seen,
  visit: Visit,
) {
  const keys = keysOf(event, below);
  const month = event.startsOn.slice(0, 7);
  for (const { first, second, name: pair } of namedPairs[status]) {
    for (const { group, figures } of first === "group" || second === "group" ? served.groups : served.all) {
      keys.group = group;
      visit(scopeId, pair, month, keys[first], keys[second], figures);
    }
  }
}

/** The attendance of an event, of each of its groups and of all together. */
function servedBy({ groups }: Counted) {
  const claimed = sumOf(groups, (group) => group.claimed);
  const approved = sumOf(groups, (group) => group.approved);
  return {
    all: [{ group: none, figures: { claimed, approved } }],
    groups: groups.map((each) => ({
      group: each.groupId,
      figures: { claimed: each.claimed ?? 0, approved: each.approved ?? 0 },
    })),
  };
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
    format: event.format as string,
    group: none,
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
