import type { Line } from "./line";
import type { MovedTable } from "./moved-tables";

/** Rows on their way, some hundred at a time, so that their number does not matter. */
export type Rows = AsyncIterable<readonly Line[]>;

/** The newest entry of an audit trail. */
export type Head = { number: number; hash: string };

/** One of the two databases of a move, as it is read. */
export type Side = {
  /** Tables that are there and not of the schema: nothing is left behind unsaid. */
  strangers: (known: readonly MovedTable[]) => Promise<string[]>;
  count: (table: MovedTable) => Promise<number>;
  rows: (table: MovedTable) => Rows;
  /** The trail's newest entry; null when it has none. */
  head: () => Promise<Head | null>;
  /** The hash of an entry of the trail; null when there is no such entry. */
  entryHash: (number: number) => Promise<string | null>;
  /** Has anybody worked here: a person, a unit, an entry in the trail? */
  isUsed: () => Promise<boolean>;
};

/** What the first row of the trail, read backwards, says in two fields. */
export function headOf(row: unknown[] | undefined): Head | null {
  return row ? { number: Number(row[0]), hash: String(row[1]) } : null;
}

/** How far a step has come. */
export type Progress = (step: MoveStep, done: number, of: number) => void;
export type MoveStep = "examine" | "copy" | "index" | "compare";
