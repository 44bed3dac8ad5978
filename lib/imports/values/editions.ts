import { spokenNumber } from "./counts";
import { oneForm, type Reading, saysNothing } from "./reading";

/** Reads which edition of its campaign an event belongs to: "5", "第5期", "第五期", "5期6场", "2025年第3期". */
export function readEdition(cell: string | number): Reading<number> {
  if (typeof cell === "number") return inRange(cell);
  if (saysNothing(cell)) return { empty: true };
  const text = oneForm(cell);
  const [, digits] = /^(?:\d{4}年)?第?(\d{1,3}|[一二三四五六七八九十百零两]+)(?:期|季|届|$)/.exec(text) ?? [];
  if (digits === undefined) return { problem: "no_edition" };
  return inRange(/\d/.test(digits) ? Number(digits) : (spokenNumber(digits) ?? 0));
}

function inRange(number: number): Reading<number> {
  return Number.isInteger(number) && number > 0 && number < 1000 ? { value: number } : { problem: "no_edition" };
}
