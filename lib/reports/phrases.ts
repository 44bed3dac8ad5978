/** How a figure is written: by the rule, to one digit only, in full, or with 近 and 超 where they fit. */
export const manners = ["standard", "rough", "exact", "near"] as const;
export type Manner = (typeof manners)[number];

/** What was done to a figure: written in full, round by itself, cut down with 余, or said with 近 or 超. */
export type PhraseRule = "exact" | "round" | "floored" | "near" | "over";

/** `round` is the number the words name: for 余 and 超 never more than the figure, for 近 just above it. */
export type Phrase = { words: string; round: number; rule: PhraseRule };

/** The most of a figure that its phrase may leave out, in the standard manner. */
export const mostLost = 0.12;
/** The most it may leave out where the office wants one digit only; beyond it the standard manner holds. */
export const mostLostRoughly = 0.3;
/** How near a round number has to be for 近 and 超. */
export const nearEnough = 0.03;
/** Below it a figure that was counted is written as it is. */
const smallest = 100;

/**
 * A verified figure in the words of an official summary (phrase rules 1–5): exact below 100; else cut down to the fewest
 * digits that lose no more than 12 %, with 余. Never more than the figure. Throws for anything but a whole number from 0.
 */
export function phraseOf(figure: number, measureWord: string, manner: Manner = "standard"): Phrase {
  if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`not a count: ${figure}`);
  if (manner === "exact") return { words: `${figure}${measureWord}`, round: figure, rule: "exact" };
  if (manner === "rough") return floored(figure, measureWord, oneDigit(figure));
  if (figure < smallest) return { words: `${figure}${measureWord}`, round: figure, rule: "exact" };
  const beside = manner === "near" ? nearPhrase(figure, measureWord) : null;
  return beside ?? floored(figure, measureWord, fewestDigits(figure));
}

/** A round number as it is written: 500, 2万, 29.6万, 1.2亿. */
export function roundNumber(number: number): string {
  const unit = unitOf(number);
  return unit ? `${number / unit.size}${unit.name}` : String(number);
}

function floored(figure: number, measureWord: string, round: number): Phrase {
  if (round === figure) return { words: `${roundNumber(figure)}${measureWord}`, round, rule: "round" };
  return { words: `${withMore(figure, round)}${measureWord}`, round, rule: "floored" };
}

/** 10余万 says "between 10 and 20万", 10万余 "a little over 10万": so 余 stands inside only where a whole 万 is left out. */
function withMore(figure: number, round: number): string {
  const unit = unitOf(round);
  if (!unit) return `${round}余`;
  const inTens = round % (unit.size * 10) === 0;
  const inside = inTens && figure - round >= unit.size;
  return inside ? `${round / unit.size}余${unit.name}` : `${round / unit.size}${unit.name}余`;
}

function nearPhrase(figure: number, measureWord: string): Phrase | null {
  for (const digits of [1, 2]) {
    const below = cut(figure, digits);
    const above = below + step(figure, digits);
    if (below === figure) return null;
    if (above - figure <= above * nearEnough) {
      return { words: `近${roundNumber(above)}${measureWord}`, round: above, rule: "near" };
    }
    if (figure - below <= figure * nearEnough) {
      return { words: `超${roundNumber(below)}${measureWord}`, round: below, rule: "over" };
    }
  }
  return null;
}

function oneDigit(figure: number): number {
  const one = figure < 10 ? figure : cut(figure, 1);
  return figure - one <= figure * mostLostRoughly ? one : fewestDigits(figure);
}

function fewestDigits(figure: number): number {
  const one = cut(figure, 1);
  return figure - one <= figure * mostLost ? one : cut(figure, 2);
}

/** The figure with all but its first digits made zero. */
function cut(figure: number, digits: number): number {
  const size = step(figure, digits);
  return Math.floor(figure / size) * size;
}

function step(figure: number, digits: number): number {
  return 10 ** Math.max(0, String(figure).length - digits);
}

function unitOf(number: number) {
  if (number >= 100_000_000) return { size: 100_000_000, name: "亿" };
  return number >= 10_000 ? { size: 10_000, name: "万" } : null;
}

/** A change against the year before, to one decimal: 比上年增长29.6%, or 基本持平 when that is nothing. Null when there is nothing to compare with. */
export function changePhrase(now: number, before: number): string | null {
  if (before === 0) return null;
  const tenths = Math.round((Math.abs(now - before) * 1000) / before);
  if (now === before) return "与上年持平";
  if (tenths === 0) return "与上年基本持平";
  return `比上年${now > before ? "增长" : "下降"}${tenths / 10}%`;
}

/** How much of a target is reached, cut down to one decimal, so that 99.99 % is not called 100 %. */
export function sharePhrase(done: number, target: number): string {
  return `${Math.floor((done * 1000) / target) / 10}%`;
}
