const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 一, 十, 十一, 二十: as headings and the sentences of a paragraph are numbered, from 1 to 99; beyond that in digits, since a list so long is counted. */
export function numeral(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = digits[value % 10] ?? "";
  return tens === 0 ? ones : `${tens > 1 ? digits[tens] : ""}十${ones}`;
}
