import { type Amount, addAmount, noAmount } from "./rules";

/** A figure and the same of the year before. */
export type Compared = { current: Amount; before: Amount };
export type Tally = Map<string, Compared>;

/** Stands in place of a key for all that is not shown one by one. */
export const others = "*";

/** A new pair of sums. */
export function noCompared(): Compared {
  return { current: noAmount(), before: noAmount() };
}

/** Adds rows up by a key; those of `year` are current, the others of the year before. */
export function tallied<Row extends Amount & { month: string }>(
  rows: readonly Row[],
  year: number,
  keyOf: (row: Row) => string,
): Tally {
  const tally: Tally = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const known = tally.get(key) ?? noCompared();
    addAmount(row.month.startsWith(`${year}-`) ? known.current : known.before, row);
    tally.set(key, known);
  }
  return tally;
}

/** What is left of a whole when its shown parts are taken away. */
export function restOf(whole: Compared, parts: Iterable<Compared>): Compared {
  const rest = noCompared();
  for (const when of ["current", "before"] as const) addAmount(rest[when], whole[when]);
  for (const part of parts) {
    for (const when of ["current", "before"] as const) addAmount(rest[when], part[when], -1);
  }
  return rest;
}

/** How the key of a cell is made of its row's and its column's. */
export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`;
}

type Margins = { rows: Tally; columns: Tally; total: Compared };
type Shown = { rows: string[]; columns: string[]; moreRows: boolean; moreColumns: boolean };

/**
 * Fills in what is not shown one by one, so that rows and columns still add up: "all others" at the end of a row, and a row of all
 * other rows. Only what every event has exactly one of is ever cut short, so that the difference is right.
 */
export function withOthers(cells: Tally, { rows, columns, total }: Margins, shown: Shown): void {
  const cell = (row: string, column: string) => cells.get(cellKey(row, column)) ?? noCompared();
  if (shown.moreColumns) {
    for (const row of shown.rows) {
      const parts = shown.columns.map((column) => cell(row, column));
      cells.set(cellKey(row, others), restOf(rows.get(row) ?? noCompared(), parts));
    }
    columns.set(
      others,
      restOf(
        total,
        shown.columns.map((column) => columns.get(column) ?? noCompared()),
      ),
    );
  }
  if (!shown.moreRows) return;
  for (const column of [...shown.columns, ...(shown.moreColumns ? [others] : [])]) {
    const parts = shown.rows.map((row) => cell(row, column));
    cells.set(cellKey(others, column), restOf(columns.get(column) ?? noCompared(), parts));
  }
  rows.set(
    others,
    restOf(
      total,
      shown.rows.map((row) => rows.get(row) ?? noCompared()),
    ),
  );
}
