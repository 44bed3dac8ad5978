import { daysInMonth } from "@/lib/time/zone";
import type { Span } from "@/lib/totals/periods";

export type ReportKind = "annual" | "quarter" | "month";
/** What a report is about: "2026", "2026-Q1" or "2026-03". */
export type Period = { kind: ReportKind; period: string; year: number; span: Span; words: string };

/** Reads a period; null when it is none. */
export function readPeriod(said: string): Period | null {
  const [, yearText = "", part = ""] = /^(20\d\d)(?:-(Q[1-4]|0[1-9]|1[0-2]))?$/.exec(said) ?? [];
  if (yearText === "") return null;
  const year = Number(yearText);
  if (part === "") return { kind: "annual", period: said, year, span: monthsOf(year, 1, 12), words: `${year}年` };
  if (!part.startsWith("Q")) {
    const month = Number(part);
    return { kind: "month", period: said, year, span: monthsOf(year, month, month), words: `${year}年${month}月` };
  }
  const quarter = Number(part.slice(1));
  const words = `${year}年第${"一二三四"[quarter - 1]}季度`;
  return { kind: "quarter", period: said, year, span: monthsOf(year, quarter * 3 - 2, quarter * 3), words };
}

/** The periods of a year there can be a report about, the whole first. */
export function periodsOfYear(year: number): Period[] {
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);
  return [String(year), ...quarters, ...months].flatMap((period) => readPeriod(period) ?? []);
}

/** The same stretch of days so many years later (or earlier); ends of months stay ends of months. */
export function shiftedSpan({ from, to }: Span, years: number): Span {
  return { from: shiftedDay(from, years), to: shiftedDay(to, years) };
}

function shiftedDay(date: string, years: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = daysInMonth(year + years, month);
  const shifted = day === daysInMonth(year, month) ? last : Math.min(day, last);
  return `${year + years}-${date.slice(5, 7)}-${String(shifted).padStart(2, "0")}`;
}

function monthsOf(year: number, first: number, last: number): Span {
  const two = (month: number) => String(month).padStart(2, "0");
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${daysInMonth(year, last)}` };
}
