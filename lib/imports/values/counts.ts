import { oneForm, type Reading, saysNothing } from "./reading";

/** How many came, as a cell says it: on site and online kept apart; `estimate` where the cell itself says "about". */
export type Count = { onsite: Figure | null; online: Figure | null };
export type Figure = { figure: number; estimate: boolean };

const most = 1_000_000_000;
const about = /约|大约|大概|左右|余|多|近|超过|超|上下|以上|\+|逾/;

/**
 * Reads a cell that says how many: "40人次", "约200人", "500余", "1,200", "线上1.2万", "线下30人，线上200人". A dash or 无 is "not
 * applicable". Figures that are rounded (万 with a decimal) or hedged are estimates; ranges and what is not whole are problems.
 */
export function readCount(cell: string | number): Reading<Count> {
  if (typeof cell === "number") return ofNumber(cell);
  if (saysNothing(cell)) return { empty: true };
  const text = oneForm(cell).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  if (/\d,\d/.test(text)) return { problem: "count_unclear" };
  const parts = text.split(/[,，;；、。]| (?=线)|(?<=[人次余多])(?=线[上下])/).filter((part) => part.trim() !== "");
  const count: Count = { onsite: null, online: null };
  for (const part of parts) {
    const read = figureIn(part);
    if ("problem" in read) return read;
    const where = /线上|网络|直播|在线|观看/.test(part) ? "online" : "onsite";
    if (count[where]) return { problem: "count_unclear" };
    count[where] = read;
  }
  return { value: count };
}

function ofNumber(number: number): Reading<Count> {
  if (!Number.isInteger(number)) return { problem: "not_whole" };
  if (number < 0 || number > most) return { problem: "no_count" };
  return { value: { onsite: { figure: number, estimate: false }, online: null } };
}

const pattern = /(\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+)\s*(余|多|几)?\s*([万千百])?/g;

function figureIn(part: string): Figure | { problem: "no_count" | "not_whole" | "count_is_range" | "count_unclear" } {
  const bare = part.replace(/线上线下/g, "");
  const found = [...bare.matchAll(pattern)];
  if (/\d-\d/.test(bare)) return { problem: "count_is_range" };
  if (found.length === 0 || /-\d/.test(bare)) return { problem: "no_count" };
  const [number] = found;
  if (found.length > 1 || !number) return { problem: "count_unclear" };
  const [, digits = "", more, unit] = number;
  // 十几 is anything from 11 to 19: no figure can be taken from it.
  if (more === "几" || /[几数]/.test(bare)) return { problem: "count_unclear" };
  const base = /\d/.test(digits) ? Number(digits) : spokenNumber(digits);
  if (base === null) return { problem: "count_unclear" };
  const figure = Math.round(base * (scales[unit ?? ""] ?? 1) * 1000) / 1000;
  if (!Number.isInteger(figure)) return { problem: "not_whole" };
  if (figure > most) return { problem: "no_count" };
  const rounded = unit !== undefined && digits.includes(".");
  return { figure, estimate: rounded || about.test(bare) };
}

const scales: Record<string, number> = { "": 1, 百: 100, 千: 1000, 万: 10_000 };
const digitOf = new Map([..."零一二三四五六七八九"].map((word, digit) => [word, digit]));

/** 三百二十 → 320; null when the characters are no number. */
export function spokenNumber(words: string): number | null {
  const text = words.replaceAll("两", "二").replaceAll("〇", "零");
  if (![...text].some((word) => "十百千".includes(word))) {
    return text.length === 1 ? (digitOf.get(text) ?? null) : null;
  }
  const match =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (!match) return null;
  const [, thousands = "", hundreds = "", tens = "", ten, ones = ""] = match;
  const digit = (word: string) => digitOf.get(word) ?? 0;
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}
