import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { type Face, run, textWidth } from "./layout";

export type WordColumn = {
  /** Each line of it is a line of the cell. */
  header: string;
  /** The share of the width in percent. */
  share: number;
  /** Words stand at the left, figures in the middle of their column. */
  align?: "left" | "centre";
};

/** 小四 with 20 points a line: a table of many lines keeps to a page. */
const lineOf20Points = { line: 400, lineRule: LineRuleType.EXACT } as const;

/** A table in the typefaces of official documents; its heading is said again on each page, and no line is cut in two. */
export function wordTable(columns: readonly WordColumn[], rows: readonly string[][]): Table {
  const cell = (text: string, place: number, face: Face, header: boolean) => {
    const { share = 10, align } = columns[place] ?? {};
    const alignment = header || align !== "left" ? AlignmentType.CENTER : AlignmentType.LEFT;
    return new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 40, right: 40, top: 30, bottom: 30 },
      children: text
        .split("\n")
        .map(
          (part) =>
            new Paragraph({ spacing: lineOf20Points, alignment, children: [run(part, { face, size: "table" })] }),
        ),
    });
  };
  const line = (texts: string[], face: Face, header = false) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map((text, place) => cell(text, place, face, header)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    // Programs that lay out by the grid take the widths from here.
    columnWidths: columns.map(({ share }) => Math.round((textWidth * share) / 100)),
    rows: [
      line(
        columns.map(({ header }) => header),
        "heading",
        true,
      ),
      ...rows.map((texts) => line(texts, "body")),
    ],
  });
}
