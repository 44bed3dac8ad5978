import { type Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { localDate } from "@/lib/time/zone";
import { type Face, paragraph, run, wordFile } from "@/lib/word/layout";
import {
  listedSlots,
  type ReportContent,
  type ReportLine,
  type ReportPiece,
  type ReportSlot,
  sentencesOf,
} from "./content";

/** The words of the annex, which a document in Chinese has in Chinese whatever language the page is in. */
const ruleWords: Record<ReportSlot["rule"], string> = {
  exact: "如实填写",
  round: "恰为整数",
  floored: "去尾取整，加“余”",
  near: "略低于整数，写“近”",
  over: "略高于整数，写“超”",
  share: "完成数除以目标数，保留一位小数，不进位",
  change: "与上年同期相比，保留一位小数",
  text: "",
};

const faces: Record<ReportLine["level"], Face> = {
  title: "title",
  first: "heading",
  second: "second",
  third: "body",
  body: "body",
};

/** The report as a Word file in the layout of official documents, with an annex of the exact figure behind every phrase. */
export function reportFile(content: ReportContent): Promise<Uint8Array<ArrayBuffer>> {
  const { unitName, asOf } = content;
  const at = new Date(asOf);
  const [year, month, day] = localDate(at).split("-").map(Number);
  const body = [
    ...content.lines.flatMap((line) => lineParagraphs(line, content.slots)),
    paragraph([]),
    paragraph([run("附件：1.数据核对表")]),
    ...(content.corrections.length > 0 ? [paragraph([run("　　　2.已关账期更正表")])] : []),
    paragraph([]),
    paragraph([run(unitName)], "signature"),
    paragraph([run(`${year}年${month}月${day}日`)], "signature"),
  ];
  const title = textOfLine(content.lines[0], content.slots);
  return wordFile([...body, ...figuresAnnex(content), ...correctionsAnnex(content)], { title, creator: unitName, at });
}

function lineParagraphs(line: ReportLine, slots: ReportSlot[]): Paragraph[] {
  const face = faces[line.level];
  const title = line.level === "title";
  const runs = sentencesOf(line, slots).flatMap(({ pieces, marked }) =>
    pieces.map((piece) => run(wordsOf(piece, slots), { face, size: title ? "title" : "body", marked })),
  );
  const written = paragraph(runs, title ? "title" : "body");
  return title ? [written, paragraph([])] : [written];
}

function wordsOf(piece: ReportPiece, slots: ReportSlot[]): string {
  return "slot" in piece ? (slots[piece.slot]?.words ?? "") : piece.text;
}

function textOfLine(line: ReportLine | undefined, slots: ReportSlot[]): string {
  return (line?.pieces ?? []).map((piece) => wordsOf(piece, slots)).join("");
}

function figuresAnnex({ slots }: ReportContent): (Paragraph | Table)[] {
  const listed = listedSlots({ slots });
  const rows = listed.map((slot, place) => [
    String(place + 1),
    slot.words,
    slot.exact,
    ruleWords[slot.rule],
    slot.source.slice(1, -1),
  ]);
  return annex("附件1", "数据核对表", ["序号", "文中表述", "确切数", "取整规则", "口径"], rows, [8, 18, 20, 26, 28]);
}

function correctionsAnnex({ corrections }: ReportContent): (Paragraph | Table)[] {
  if (corrections.length === 0) return [];
  const said = ({ events, attendance }: { events: number; attendance: number }) => `${events}场，${attendance}人次`;
  const rows = corrections.map(({ month, title, before, after, reason }) => [
    month,
    title,
    said(before),
    said(after),
    reason,
  ]);
  return annex("附件2", "已关账期更正表", ["月份", "活动", "原数", "现数", "原因"], rows, [12, 30, 18, 18, 22]);
}

function annex(label: string, title: string, header: string[], rows: string[][], shares: number[]) {
  const cell = (text: string, place: number, face: Face) =>
    new TableCell({
      width: { size: shares[place] ?? 20, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      children: [paragraph([run(text, { face, size: "table" })], "flush")],
    });
  const row = (cells: string[], face: Face, tableHeader = false) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map((text, place) => cell(text, place, face)) });
  return [
    paragraph([run(label, { face: "heading" })], "flush", true),
    paragraph([run(title, { face: "title", size: "title" })], "title"),
    paragraph([]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(header, "heading", true), ...rows.map((cells) => row(cells, "body"))],
    }),
  ];
}
