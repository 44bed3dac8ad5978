import type { Paragraph, Table } from "docx";
import { localDate } from "@/lib/time/zone";
import { paragraph, run, signature, wordFile } from "@/lib/word/layout";
import { numeral } from "@/lib/word/numeral";
import { type WordColumn, wordTable } from "@/lib/word/table";
import type { RankingContent, RankingGroup, RankingRow } from "./content";
import { changeOf, completenessOf, perTenThousand, rateOf } from "./rules";

// A notice is in Chinese whatever language the page has.
const ranked: WordColumn[] = [
  { header: "名次", share: 7 },
  { header: "单位", share: 18, align: "left" },
  { header: "目标\n（场）", share: 10 },
  { header: "完成\n（场）", share: 10 },
  { header: "完成率", share: 10 },
  { header: "本月\n新增", share: 8 },
  { header: "参加\n人次", share: 10 },
  { header: "每万人", share: 10 },
  { header: "材料\n完整率", share: 10 },
  { header: "位次\n变化", share: 7 },
];
const listed: WordColumn[] = [
  { header: "单位", share: 29, align: "left" },
  { header: "完成\n（场）", share: 10 },
  { header: "本月\n新增", share: 9 },
  { header: "参加\n人次", share: 11 },
  { header: "每万人", share: 10 },
  { header: "材料\n完整率", share: 10 },
  { header: "说明", share: 21, align: "left" },
];

/** The notice (通报) of a ranking as a Word file in the layout of official documents: the same bytes each time. */
export function rankingFile(content: RankingContent): Promise<Uint8Array<ArrayBuffer>> {
  const { unitName, takenAt } = content;
  const title = noticeTitle(content);
  const at = new Date(takenAt);
  const body = [
    paragraph([run(title, { face: "title", size: "title" })], "title"),
    paragraph([]),
    paragraph([run("各有关单位：")], "flush"),
    paragraph([run(opening(content))]),
    ...content.groups.flatMap((group, place) => groupParts(group, place)),
    paragraph([]),
    ...explained(content).map((text) => paragraph([run(text)])),
    paragraph([]),
    ...signature(unitName, dateWords(localDate(at))),
  ];
  return wordFile(body, { title, creator: unitName, at });
}

/** What the notice is called, and its file. */
export function noticeTitle({ year, asOf }: Pick<RankingContent, "year" | "asOf">): string {
  return `关于${year}年科普活动目标完成情况的通报（截至${Number(asOf.slice(5, 7))}月${Number(asOf.slice(8))}日）`;
}

function opening({ year, asOf, groups }: RankingContent): string {
  const units = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const done = groups.flatMap((group) => group.rows).filter(({ place }) => place !== null);
  const met = done.filter(({ done: events, target }) => target !== null && events >= target).length;
  return `现将${units}个单位${year}年1月1日至${monthDay(asOf)}科普活动目标完成情况通报如下。列入排名的${done.length}个单位中，已完成年度目标的${met}个。`;
}

function groupParts(group: RankingGroup, place: number): (Paragraph | Table)[] {
  const inPlace = group.rows.filter((row) => row.place !== null);
  const apart = group.rows.filter((row) => row.place === null);
  const heading = `${numeral(place + 1)}、${group.name}（${group.rows.length}个单位）`;
  const parts: (Paragraph | Table)[] = [paragraph([run(heading, { face: "heading" })], "heading", { level: 0 })];
  if (inPlace.length > 0) {
    parts.push(
      wordTable(
        ranked,
        inPlace.map((row) => rankedCells(row, group)),
      ),
    );
  }
  if (apart.length > 0) {
    if (inPlace.length > 0) parts.push(paragraph([run("未列入排名的单位：")]));
    parts.push(
      wordTable(
        listed,
        apart.map((row) => listedCells(row)),
      ),
    );
  }
  return parts;
}

function rankedCells(row: RankingRow, group: RankingGroup): string[] {
  const { place, name, target, done, newThisMonth, attendance } = row;
  return [
    ...[String(place), name, String(target), String(done), percent(rateOf(row)), String(newThisMonth)],
    ...[String(attendance), figure(perTenThousand(row)), percent(completenessOf(row)), changeWords(row, group)],
  ];
}

const reasons = { no_target: "未下达年度目标", small_group: "同类单位太少" } as const;

function listedCells(row: RankingRow): string[] {
  const { name, done, newThisMonth, attendance, apart } = row;
  return [
    ...[name, String(done), String(newThisMonth), String(attendance), figure(perTenThousand(row))],
    ...[percent(completenessOf(row)), apart ? reasons[apart] : ""],
  ];
}

/** Where a unit went since last time, as an office writes it: ↑2, ↓1, — or 新. */
function changeWords(row: RankingRow, group: RankingGroup): string {
  const change = changeOf(row, group);
  if (!change) return "";
  if (change.kind === "new") return "新";
  if (change.kind === "same") return "—";
  return change.kind === "up" ? `↑${change.by}` : `↓${change.by}`;
}

function explained({ asOf, takenAt, rule, groups }: RankingContent): string[] {
  const dates = [...new Set(groups.flatMap(({ comparedWith }) => (comparedWith ? [monthDay(comparedWith)] : [])))];
  const compared =
    dates.length > 0
      ? `“位次变化”与截至${dates.join("、")}的上一期相比，“新”为上一期未列入排名。`
      : "本期为首期，没有位次变化。";
  return [
    `说明：1.口径：完成数为当年1月1日至${monthDay(asOf)}举办、已核定、计入年度目标的活动场次，含下级单位；完成率为完成数与年度目标之比，不进位；“本月新增”为${Number(asOf.slice(5, 7))}月举办的；“参加人次”为全部已核定活动的现场人次；“每万人”为每万常住人口参加人次，人口不详的写“-”；“材料完整率”为佐证材料齐全的记录占已核定记录的比例。`,
    `2.排名：同类单位之间按完成率排名，完成率相同的名次并列；不足${rule.fewest}个单位的类别和未下达年度目标的单位不排名。${compared}`,
    `3.数据来源：科普一本账核定记录，取数时间${dateWords(localDate(new Date(takenAt)))}，截至${dateWords(asOf)}。`,
  ];
}

function percent(value: number | null): string {
  return value === null ? "-" : `${value}%`;
}

function figure(value: number | null): string {
  return value === null ? "-" : String(value);
}

function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

function dateWords(date: string): string {
  return `${Number(date.slice(0, 4))}年${monthDay(date)}`;
}
