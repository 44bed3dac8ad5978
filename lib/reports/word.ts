import type { Paragraph, Table } from "docx";
import { localDate } from "@/lib/time/zone";
import { type Face, paragraph, run, signature, wordFile } from "@/lib/word/layout";
import { type WordColumn, wordTable } from "@/lib/word/table";
import { askedWords } from "./asked-words";
import {
  listedSlots,
  type ReportContent,
  type ReportCorrection,
  type ReportLine,
  type ReportPiece,
  type ReportSlot,
  sentencesOf,
} from "./content";

/** The words of the annex, which a document in Chinese has in Chinese whatever language the page is in. */
const ruleWords: Record<ReportSlot["rule"], string> = {
  exact: "如实填写",
  round: "恰为整数",
  floored: "去尾取整，加“余”；最多舍去12%，概数30%",
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
  const annexes = [figuresAnnex(content), ...(content.corrections.length > 0 ? [correctionsAnnex(content)] : [])];
  const body = [
    ...content.lines.flatMap((line) => lineParagraphs(line, content.slots)),
    paragraph([]),
    ...annexList(annexes.map(({ title }) => title)),
    paragraph([]),
    ...signature(unitName, `${year}年${month}月${day}日`),
  ];
  const title = textOfLine(content.lines[0], content.slots);
  const parts = annexes.flatMap((annex, place) => annexParts(annex, annexes.length > 1 ? String(place + 1) : ""));
  return wordFile([...body, ...parts], { title, creator: unitName, at });
}

function lineParagraphs(line: ReportLine, slots: ReportSlot[]): Paragraph[] {
  const face = faces[line.level];
  const title = line.level === "title";
  const runs = sentencesOf(line, slots).flatMap(({ pieces, marked }) =>
    pieces.map((piece) => run(wordsOf(piece, slots), { face, size: title ? "title" : "body", marked })),
  );
  if (title) return [paragraph(runs, "title"), paragraph([])];
  if (line.level === "first") return [paragraph(runs, "heading", { level: 0 })];
  if (line.level === "second") return [paragraph(runs, "heading", { level: 1 })];
  return [paragraph(runs)];
}

function wordsOf(piece: ReportPiece, slots: ReportSlot[]): string {
  return "slot" in piece ? (slots[piece.slot]?.words ?? "") : piece.text;
}

function textOfLine(line: ReportLine | undefined, slots: ReportSlot[]): string {
  return (line?.pieces ?? []).map((piece) => wordsOf(piece, slots)).join("");
}

type Annex = { title: string; columns: WordColumn[]; rows: string[][] };

/** The annexes by name under the text; only several are numbered. */
function annexList(titles: string[]): Paragraph[] {
  if (titles.length === 1) return [paragraph([run(`附件：${titles[0]}`)])];
  return titles.map((title, place) => paragraph([run(`${place === 0 ? "附件：" : "　　　"}${place + 1}.${title}`)]));
}

function figuresAnnex({ slots }: ReportContent): Annex {
  const rows = listedSlots({ slots }).map(({ words, exact, rule, source }, place) => [
    String(place + 1),
    words,
    exact || "无数据",
    ruleWords[rule],
    askedWords(source),
  ]);
  const columns: WordColumn[] = [
    { header: "序号", share: 8 },
    { header: "文中表述", share: 19 },
    { header: "确切数", share: 19 },
    { header: "取整规则", share: 22, align: "left" },
    { header: "口径", share: 32, align: "left" },
  ];
  return { title: "数据核对表", columns, rows };
}

const levelWords = { national: "国家级", province: "省级", city: "市级", district: "区级" };

const registers = {
  grant: { name: "扶持项目", measure: "项" },
  media_report: { name: "媒体报道", measure: "篇" },
  award: { name: "荣誉", measure: "项" },
  milestone: { name: "阵地", measure: "处" },
};

function correctionsAnnex({ corrections }: ReportContent): Annex {
  const said = (
    { subject }: ReportCorrection,
    { events, counting, attendance, items, level, amount }: ReportCorrection["before"],
  ) =>
    items === undefined || subject === "event"
      ? `${events}场，${attendance}人次（计入目标${counting}场）`
      : [
          `${items}${registers[subject].measure}`,
          ...(level ? [levelWords[level]] : []),
          ...(amount === undefined ? [] : [`${amount}元`]),
        ].join("，");
  const named = ({ subject, title }: ReportCorrection) =>
    subject === "event" ? title : `${registers[subject].name}：${title}`;
  const rows = corrections.map((row) => [
    ...[row.month, named(row), said(row, row.before), said(row, row.after), row.reason],
  ]);
  const columns: WordColumn[] = [
    { header: "月份", share: 14 },
    { header: "活动或事项", share: 28, align: "left" },
    { header: "原数", share: 18 },
    { header: "现数", share: 18 },
    { header: "原因", share: 22, align: "left" },
  ];
  return { title: "已关账期更正表", columns, rows };
}

function annexParts({ title, columns, rows }: Annex, number: string): (Paragraph | Table)[] {
  return [
    paragraph([run(`附件${number}`, { face: "heading" })], "flush", { newPage: true }),
    paragraph([run(title, { face: "title", size: "title" })], "title"),
    paragraph([]),
    wordTable(columns, rows),
  ];
}
