import type { Manner } from "./phrases";

/** What a placeholder of a template can ask for, by the word that stands in the text. */
export const askables = {
  场: "events",
  人次: "attendance",
  期: "editions",
  期场: "editionsAndEvents",
  线上: "online",
  媒体报道: "media",
  扶持项目: "grants",
  阵地: "milestones",
  奖项: "awards",
  目标: "target",
  完成率: "completion",
  同比: "change",
  年: "year",
  次年: "nextYear",
  上年: "lastYear",
  期间: "period",
  单位: "unit",
  日期: "date",
  序: "ordinal",
  零则略: "omit",
} as const;
export type Askable = (typeof askables)[keyof typeof askables];

/** The options a placeholder can carry, by their word. */
export const optionNames = {
  专项: "campaign",
  人群: "group",
  类型: "kind",
  类别: "category",
  事项: "step",
  级别: "level",
  口径: "measure",
  年度: "year",
  写法: "manner",
  计入: "counts",
  指标: "of",
} as const;
export type OptionName = (typeof optionNames)[keyof typeof optionNames];

/** Which options each askable understands. */
export const optionsOf: Record<Askable, readonly OptionName[]> = {
  events: ["campaign", "group", "kind", "counts", "year", "manner"],
  attendance: ["campaign", "group", "kind", "counts", "year", "manner"],
  editions: ["campaign", "year", "manner"],
  editionsAndEvents: ["campaign", "year"],
  online: ["campaign", "kind", "measure", "year", "manner"],
  media: ["campaign", "level", "year", "manner"],
  grants: ["category", "year", "manner"],
  milestones: ["category", "step", "level", "year", "manner"],
  awards: ["campaign", "level", "year", "manner"],
  target: ["campaign", "group", "year", "manner"],
  completion: ["campaign", "group"],
  change: ["of", "campaign", "group", "kind", "counts"],
  year: [],
  nextYear: [],
  lastYear: [],
  period: [],
  unit: [],
  date: [],
  ordinal: [],
  omit: [],
};

/** Words that stand for one of a closed set. Campaigns, groups, kinds and categories are named as the ledger names them. */
export const closedValues = {
  step: { 命名: "named", 提升: "upgraded", 扶持: "supported", 新增: "added", 认定: "recognised" },
  level: { 国家级: "national", 省级: "province", 市级: "city", 区级: "district" },
  measure: { 观看人次: "views", 观看人数: "viewers", 峰值: "peak" },
  year: { 上年: -1, 本年: 0, 次年: 1 },
  manner: { 标准: "standard", 概数: "rough", 精确: "exact", 近超: "near" } satisfies Record<string, Manner>,
  counts: { 是: "yes" },
  of: { 场: "events", 人次: "attendance" },
} as const;
export type ClosedOption = keyof typeof closedValues;

/** The word that stands for a value in one of these tables. Throws where there is none. */
export function wordFor(table: Record<string, string | number>, value: string | number): string {
  const found = Object.entries(table).find(([, each]) => each === value);
  if (!found) throw new RangeError(`no word for ${value}`);
  return found[0];
}
