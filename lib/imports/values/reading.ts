/** What came of a cell: a value, nothing because it is empty, or a problem whose sentence is `imports.problems.<problem>`. */
export type Reading<Value> = { value: Value } | { empty: true } | { problem: Problem };

export const problems = [
  "no_date",
  "impossible_date",
  "year_unknown",
  "day_or_month",
  "half_day_unknown",
  "impossible_time",
  "ends_before_start",
  "no_count",
  "not_whole",
  "count_is_range",
  "count_unclear",
  "unknown_word",
  "no_edition",
] as const;
export type Problem = (typeof problems)[number];

const dashes = /[—–‐‑‒―－﹣~～〜至到]+/g;

/** A cell's text in one form: half-width, dashes and 至 as one "-", no space around them, one space elsewhere. */
export function oneForm(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(dashes, "-")
    .replace(/\s*-\s*/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d) (?=[年月日号点时分])|(?<=[年月]) (?=\d)/g, "")
    .trim();
}

/** Says "not applicable" rather than a value: a dash, 无, or nothing at all. */
export function saysNothing(text: string): boolean {
  return /^(|-+|\/|\\|无|没有|暂无|n\/?a)$/i.test(oneForm(text));
}
