import type { MovedTable } from "./moved-tables";
import { Refusal } from "./refusal";
import { RowHash } from "./row-hash";
import type { Progress, Rows, Side } from "./side";

export type Moved = { tables: number; rows: number };
type Writing = Side & { write: (table: MovedTable, rows: Rows) => Promise<void> };
type Copied = Map<MovedTable, RowHash>;

/** Throws a Refusal when the source holds tables that a move would leave behind. */
export async function requireNoStrangers(source: Side, tables: readonly MovedTable[]): Promise<void> {
  const strangers = await source.strangers(tables);
  if (strangers.length > 0) throw new Refusal("There are tables that this program does not know:", strangers);
}

/** Writes every row of the source to the target; answers what was read. */
export async function copyTables(
  source: Side,
  target: Writing,
  tables: readonly MovedTable[],
  progress: Progress,
): Promise<Copied> {
  let of = 0;
  for (const table of tables) of += await source.count(table);
  let done = 0;
  const copied: Copied = new Map();
  for (const table of tables) {
    const hash = new RowHash();
    const read = async function* (): Rows {
      for await (const lines of source.rows(table)) {
        for (const line of lines) hash.add(line);
        yield lines;
        done += lines.length;
        progress("copy", done, of);
      }
    };
    await target.write(table, read());
    copied.set(table, hash);
  }
  progress("copy", of, of);
  return copied;
}

/** Reads every row of the target back and names each table whose rows are not those that were read from the source. */
export async function compareTables(target: Side, copied: Copied, progress: Progress): Promise<string[]> {
  const of = rowsIn(copied);
  let done = 0;
  const differences: string[] = [];
  for (const [table, read] of copied) {
    const back = new RowHash();
    for await (const lines of target.rows(table)) {
      for (const line of lines) back.add(line);
      done += lines.length;
      progress("compare", done, of);
    }
    const counted = await target.count(table);
    if (back.digest() === read.digest() && back.rows === read.rows && counted === read.rows) continue;
    differences.push(
      `${table.name}: ${read.rows} rows with hash ${short(read)} were read, ${counted} rows with hash ${short(back)} are there`,
    );
  }
  progress("compare", of, of);
  return differences;
}

/** How much was copied. */
export function movedOf(copied: Copied): Moved {
  return { tables: copied.size, rows: rowsIn(copied) };
}

function rowsIn(copied: Copied): number {
  return [...copied.values()].reduce((all, { rows }) => all + rows, 0);
}

function short(hash: RowHash): string {
  return hash.digest().slice(0, 16);
}
