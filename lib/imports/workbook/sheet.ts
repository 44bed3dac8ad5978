/** One cell: its text as a person sees it, the number behind it, and what is special about it. */
export type Cell = {
  text: string;
  number?: number;
  /** The number is shown as a day or a time. */
  date?: true;
  /** The cell shows an error such as #REF!. */
  error?: true;
  /** One cell over several rows: what it says is said of all of them. */
  merged?: true;
};
/** `number` is the one the spreadsheet program shows at its side. */
export type SheetRow = { number: number; hidden?: true; cells: (Cell | null)[] };
/** `part` counts the tables of one sheet, from its second on; `merges` are the areas of merged cells, which are filled in the rows. */
export type Sheet = {
  name: string;
  part?: number;
  hidden?: true;
  date1904?: true;
  merges?: string[];
  rows: SheetRow[];
};

export const mostRows = 20_000;
export const mostColumns = 200;

/** What a cell shows that could not be computed. */
export const errorText = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** A file that cannot be taken; its reason is a sentence of `errors`. */
export class Unreadable extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Has this row anything in it? */
export function isFilled(row: SheetRow): boolean {
  return row.cells.some((cell) => cell !== null && cell.text.trim() !== "");
}
