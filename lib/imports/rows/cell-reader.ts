import { columnLetters } from "@/lib/xlsx/sheet";
import type { Cell, SheetRow } from "../workbook/sheet";
import type { RowProblem } from "./draft";

/** The key a mended cell is kept under. */
export function fixKey(sheet: number, row: number, field: string): string {
  return `${sheet}.${row}.${field}`;
}

/** Gives the cells of a row by what they hold, a mended one in place of the sheet's, and gathers what is wrong with them. */
export class CellReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly row: SheetRow,
    private readonly uses: readonly string[],
    private readonly fixes: ReadonlyMap<string, string>,
  ) {}

  /** The cell with this use; an error cell is a problem and says nothing. */
  cell(use: string): Cell | null {
    const fixed = this.fixes.get(use);
    if (fixed !== undefined) return fixed.trim() === "" ? null : { text: fixed };
    const cell = this.row.cells[this.uses.indexOf(use)] ?? null;
    if (!cell?.error) return cell;
    if (!this.problems.some(({ field }) => field === use)) this.complain(use, "error_cell");
    return null;
  }

  text(use: string): string {
    return this.cell(use)?.text.trim() ?? "";
  }

  /** A cell as the readers of days, times and figures take it. */
  value(use: string): string | number {
    const cell = this.cell(use);
    return cell?.number ?? cell?.text ?? "";
  }

  /** Text of at most so many characters; longer text is a problem, never cut. */
  words(use: string, most: number): string | undefined {
    const text = this.text(use);
    if (text.length > most) this.complain(use, "too_long");
    return text === "" ? undefined : text;
  }

  complain(use: string, code: string, more: Pick<RowProblem, "groupIds"> = {}): void {
    const place = this.uses.indexOf(use);
    const said = this.fixes.get(use) ?? this.row.cells[place]?.text ?? "";
    this.problems.push({ field: use, code, said, column: place < 0 ? null : columnLetters(place), ...more });
  }

  /** The first text of the row, whatever its column. */
  first(): string {
    return this.row.cells.find((cell) => cell !== null && cell.text.trim() !== "")?.text.trim() ?? "";
  }

  /** How many of the columns that say something of an event are filled. */
  filled(): number {
    const silent = new Set(["", "number", "eventId", "notes"]);
    return this.uses.filter((use) => !silent.has(use) && this.text(use) !== "").length;
  }

  has(use: string): boolean {
    return this.fixes.has(use) || this.uses.includes(use);
  }
}
