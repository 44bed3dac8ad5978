import {
  formatsOf,
  isApplicable,
  onlineFigureOf,
  onlineMeasures,
  partsOf,
  type ReturnPart,
  type ReturnRow,
} from "./form";

/** Approved events of one unit that are alike in all that a row can ask for, added up. */
export type Facts = {
  unitPath: string;
  kindId: string | null;
  campaignId: string | null;
  format: string;
  /** How many of the thresholds of attendance each of them reaches, the lowest first. */
  band: number;
  events: number;
  attendance: number;
  online: Record<ReturnRow["online"], number>;
};
/** The titles under which a unit held events: each stands for one group that meets again and again. */
export type Meetings = Pick<Facts, "unitPath" | "kindId" | "campaignId" | "format" | "band"> & { title: string };
export type Gathered = { thresholds: readonly number[]; facts: readonly Facts[]; meetings: readonly Meetings[] };

/** One figure of the return for each unit directly below and for the scope's own events; null is "-": there is no such thing here. */
export type ReturnLine = { row: ReturnRow; part: ReturnPart; total: number | null; byUnit: Map<string, number | null> };

/** The thresholds of attendance that rows ask for, the lowest first. */
export function thresholdsOf(rows: readonly ReturnRow[]): number[] {
  const asked = rows.flatMap(({ leastAttendance }) => (leastAttendance === null ? [] : [leastAttendance]));
  return [...new Set(asked)].sort((one, other) => one - other);
}

/** How many thresholds, the lowest first, an attendance reaches. */
export function bandOf(attendance: number, thresholds: readonly number[]): number {
  return thresholds.filter((least) => attendance >= least).length;
}

/** Adds one fact to those it is alike. */
export function addFact(facts: Map<string, Facts>, fact: Facts): void {
  const key = [fact.unitPath, fact.kindId, fact.campaignId, fact.format, fact.band].join("|");
  const known = facts.get(key);
  if (!known) {
    facts.set(key, { ...fact, online: { ...fact.online } });
    return;
  }
  known.events += fact.events;
  known.attendance += fact.attendance;
  for (const measure of onlineMeasures) known.online[measure] += fact.online[measure];
}

/** The whole return: each row in its parts; a total is the sum of the units' figures, the scope's own among them. */
export function linesOf(
  rows: readonly ReturnRow[],
  gathered: Gathered,
  units: readonly string[],
  scopeId: string,
): ReturnLine[] {
  // Many facts are of one unit: each path is read once.
  const known = new Map<string, string>();
  const unitOf = (path: string) => {
    const unit = known.get(path) ?? unitBelow(path, scopeId);
    known.set(path, unit);
    return unit;
  };
  return rows.flatMap((row) =>
    partsOf(row).map((part) => {
      const figures = isApplicable(row) ? figuresOf(row, part, gathered, unitOf) : null;
      const byUnit = new Map(units.map((unit) => [unit, figures ? (figures.get(unit) ?? 0) : null]));
      const total = figures && [...figures.values()].reduce((sum, figure) => sum + figure, 0);
      return { row, part, total, byUnit };
    }),
  );
}

function figuresOf(
  row: ReturnRow,
  part: ReturnPart,
  gathered: Gathered,
  unitOf: (path: string) => string,
): Map<string, number> {
  const { facts, meetings } = gathered;
  const isCounted = <Fact extends Omit<Meetings, "title">>(fact: Fact) => matches(row, part, fact, gathered);
  const figures = new Map<string, number>();
  const add = (path: string, figure: number) => {
    const unit = unitOf(path);
    figures.set(unit, (figures.get(unit) ?? 0) + figure);
  };
  if (row.counts === "groups") {
    // One side of a split is not the whole less the other: a group may meet both ways.
    for (const one of distinct(meetings.filter(isCounted), ({ unitPath, title }) => `${unitPath}${title}`)) {
      add(one.unitPath, 1);
    }
    return figures;
  }
  const matching = facts.filter(isCounted);
  if (row.counts === "units") {
    for (const one of distinct(matching, ({ unitPath }) => unitPath)) add(one.unitPath, 1);
    return figures;
  }
  const online = onlineFigureOf(row, part);
  for (const fact of matching) {
    add(fact.unitPath, online ? fact.online[online] : row.counts === "events" ? fact.events : fact.attendance);
  }
  return figures;
}

function matches(row: ReturnRow, part: ReturnPart, fact: Omit<Meetings, "title">, { thresholds }: Gathered): boolean {
  const { kinds, campaigns, leastAttendance } = row;
  const held = formatsOf(row, part);
  const isOneOf = (list: readonly string[], id: string | null) =>
    list.length === 0 || (id !== null && list.includes(id));
  return (
    isOneOf(kinds, fact.kindId) &&
    isOneOf(campaigns, fact.campaignId) &&
    (held === null || held.includes(fact.format)) &&
    (leastAttendance === null || fact.band > thresholds.indexOf(leastAttendance))
  );
}

/** The unit directly below the scope on the way to a path, or the scope itself for its own events. */
export function unitBelow(path: string, scopeId: string): string {
  const ids = path.split("/").filter(Boolean);
  return ids[ids.indexOf(scopeId) + 1] ?? scopeId;
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** Two rows that count the same thing of events both may match, without saying so: an event would be filed twice by mistake. */
export function overlapsOf(rows: readonly ReturnRow[]): [ReturnRow, ReturnRow][] {
  const counting = rows.filter((row) => isApplicable(row) && !row.alsoElsewhere);
  return counting.flatMap((one, place) =>
    counting
      .slice(place + 1)
      .filter((other) => one.counts === other.counts && meet(one, other))
      .map((other): [ReturnRow, ReturnRow] => [one, other]),
  );
}

function meet(one: ReturnRow, other: ReturnRow): boolean {
  const share = (mine: readonly string[], theirs: readonly string[]) =>
    mine.length === 0 || theirs.length === 0 || mine.some((each) => theirs.includes(each));
  return share(one.kinds, other.kinds) && share(one.campaigns, other.campaigns) && share(one.formats, other.formats);
}

/** The kinds of events that no row counts and that were not left out on purpose. */
export function unmappedKinds<Kind extends { id: string }>(
  kinds: readonly Kind[],
  { rows, leftOut }: { rows: readonly ReturnRow[]; leftOut: readonly string[] },
): Kind[] {
  const mapped = new Set([...rows.flatMap((row) => row.kinds), ...leftOut]);
  return kinds.filter(({ id }) => !mapped.has(id));
}
