import { oneForm } from "@/lib/imports/values/reading";
import { readTimes, readWhen } from "@/lib/imports/values/whens";
import { daysInMonth } from "@/lib/time/zone";
import type { SeriesRule } from "./rule";

export type SaidSeries = { rule: SeriesRule; startTime: string; endTime: string };
export const seriesProblems = [
  "series_no_days",
  "series_no_time",
  "series_no_end",
  "series_until_past",
  "series_not_understood",
] as const;
export type SeriesProblem = (typeof seriesProblems)[number];
/** `rest` is what was not understood. */
export type ReadSeries = SaidSeries | { problem: SeriesProblem; rest?: string };

/**
 * Reads a series in words: "每周四 14:00-16:00，除法定节假日，到12月", "每月第二个周三 下午2点-4点，共10次", "3月5日、3月12日 14:00-16:00".
 * `today` is where it begins unless it says so, and completes dates without a year. What is not understood is a problem, never left out.
 */
export function readSeries(said: string, today: string): ReadSeries {
  const text = new Rest(oneForm(said).replace(/星期|礼拜/g, "周"));
  const skipsHolidays =
    text.take(
      /[,，;；、]?\s*(?:除|除了|不含|避开|跳过|遇)\s*(?:法定)?(?:节假日|假日|节日)(?:除外|顺延|不办|停办|外)?/,
    ) !== null;
  const times = countOf(text.take(/[,，]?\s*共\s*(\d{1,3})\s*[次场期]/));
  const from = startOf(text, today);
  const until = endOf(text, from);
  const on = daysOf(text, from);
  if (!on) return { problem: "series_no_days" };
  const hours = text.takeTimes();
  if (!hours) return { problem: "series_no_time" };
  if (text.left !== "") return { problem: "series_not_understood", rest: text.left };
  if ("dates" in on) {
    const dates = on.dates.toSorted();
    return { rule: { on, from: dates[0] ?? from, until: dates.at(-1) ?? from, times, skipsHolidays }, ...hours };
  }
  if (until === null && times === null) return { problem: "series_no_end" };
  if (until !== null && until < from) return { problem: "series_until_past" };
  // A number of times ends it as well; four years are more than any series takes to reach it.
  const last = until ?? `${Number(from.slice(0, 4)) + 4}-12-31`;
  return { rule: { on, from, until: last, times, skipsHolidays }, ...hours };
}

/** A text that what is understood is taken out of. */
class Rest {
  constructor(private text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found) this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found;
  }

  takeTimes(): { startTime: string; endTime: string } | null {
    const clock = String.raw`(?:上午|早上|下午|晚上|中午)?\s*\d{1,2}(?::\d{2}|[点时](?:半|一刻|三刻|\d{1,2}分?)?)`;
    const found = this.take(new RegExp(`(${clock}-${clock})`));
    const read = found && readTimes(found[1] ?? "");
    if (!read || !("value" in read)) return null;
    const { startTime, endTime } = read.value;
    return startTime && endTime ? { startTime, endTime } : null;
  }

  get left(): string {
    return this.text.replace(/[\s,，。;；、]|的|举办|开展|进行/g, "");
  }
}

const weekdayNumbers = new Map([..."一二三四五六日天"].map((word, place) => [word, Math.min(place + 1, 7)]));
const ordinals = new Map([..."一二三四五"].map((word, place) => [word, place + 1]));

function daysOf(text: Rest, from: string): SeriesRule["on"] | null {
  const nth = text.take(/每个?月(?:的)?(?:第([一二三四五1-5])个?|(最后)(?:一个?)?)周([一二三四五六日天])/);
  if (nth) {
    const [, place = "", last, weekday = ""] = nth;
    const number = last ? -1 : (ordinals.get(place) ?? Number(place));
    return { every: "month", weekday: weekdayNumbers.get(weekday) ?? 1, nth: number };
  }
  const monthly = text.take(/每个?月(?:的)?((?:\d{1,2}[日号]?[、,，和]?)+)(?<=[日号])/);
  if (monthly) return { every: "month", days: [...(monthly[1] ?? "").matchAll(/\d{1,2}/g)].map(Number) };
  const weekly = text.take(
    /(每两周|每2周|隔周|双周|每个?)(?:的)?周?((?:周?[一二三四五六日天](?:[、,，和](?=周?[一二三四五六日天]))?)+)/,
  );
  if (weekly) {
    const [, often = "", days = ""] = weekly;
    const weekdays = [...days].flatMap((word) => weekdayNumbers.get(word) ?? []);
    return { every: "week", weekdays: [...new Set(weekdays)], interval: /两|2|隔|双/.test(often) ? 2 : 1 };
  }
  if (text.take(/每个?工作日/)) return { every: "workday" };
  if (text.take(/每[天日]/)) return { every: "day" };
  return datesNamed(text, from);
}

function datesNamed(text: Rest, from: string): SeriesRule["on"] | null {
  const dates: string[] = [];
  let year = Number(from.slice(0, 4));
  for (;;) {
    const found = text.take(
      /(?:\d{4}(?:年|[-./]))?\d{1,2}(?:月\d{1,2}[日号]?|[./]\d{1,2}(?![\d:点时]))|\d{4}-\d{1,2}-\d{1,2}/,
    );
    if (!found) break;
    const read = readWhen(found[0], { year });
    if (!("value" in read)) return null;
    year = Number(read.value.from.slice(0, 4));
    dates.push(read.value.from);
  }
  return dates.length > 0 ? { dates } : null;
}

function countOf(found: RegExpExecArray | null): number | null {
  return found ? Number(found[1]) : null;
}

const month = String.raw`(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?`;

function startOf(text: Rest, today: string): string {
  const found =
    text.take(new RegExp(`(?:从|自)\\s*${month}\\s*(?:起|开始)?`)) ?? text.take(new RegExp(`${month}\\s*(?:起|开始)`));
  if (!found) return today;
  const [, year, which = "1", day] = found;
  return isoDate(Number(year ?? today.slice(0, 4)), Number(which), Number(day ?? 1)) ?? today;
}

/** "到12月" is to its last day, in the first year that has it after the start; "年底" is 31 December. */
function endOf(text: Rest, from: string): string | null {
  const year = Number(from.slice(0, 4));
  if (text.take(/[,，]?\s*(?:到|-|截至|持续到)?\s*(?:今年)?年底(?:为止|前)?/)) return `${year}-12-31`;
  const found = text.take(new RegExp(`[,，]?\\s*(?:到|-|截至|截止到?|持续到)\\s*${month}(?:底|末|为止|止)?`));
  if (!found) return null;
  const [, said, which = "12", day] = found;
  const end = (in_: number) =>
    isoDate(in_, Number(which), Number(day ?? daysInMonth(in_, Math.min(Number(which), 12))));
  if (said) return end(Number(said));
  const thisYear = end(year);
  return thisYear && thisYear < from ? end(year + 1) : thisYear;
}

function isoDate(year: number, which: number, day: number): string | null {
  const read = readWhen(`${year}-${which}-${day}`);
  return "value" in read ? read.value.from : null;
}
