import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNote, isYearKnown } from "./holidays";
import { datesOf } from "./rule";
import { readSeries } from "./words";

// Written down by hand from the State Council's yearly notices: the days off, and the weekend days everybody works. "d1-d2" is a span.
const arrangements = {
  2024: {
    off: "01-01 02-10-02-17 04-04-04-06 05-01-05-05 06-10 09-15-09-17 10-01-10-07",
    work: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  },
  2025: {
    off: "01-01 01-28-02-04 04-04-04-06 05-01-05-05 05-31-06-02 10-01-10-08",
    work: "01-26 02-08 04-27 09-28 10-11",
  },
  2026: {
    off: "01-01-01-03 02-15-02-23 04-04-04-06 05-01-05-05 06-19-06-21 09-25-09-27 10-01-10-07",
    work: "01-04 02-14 02-28 05-09 09-20 10-10",
  },
} as const;
type Year = keyof typeof arrangements;
const years = [2024, 2025, 2026] as const satisfies Year[];

const aDay = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
/** 1 (Monday) to 7 (Sunday). */
const weekdayOf = (when: number) => new Date(when).getUTCDay() || 7;

function spans(year: number, said: string): string[] {
  return said.split(" ").flatMap((span) => {
    const [first, last = first] = [span.slice(0, 5), span.slice(6) || undefined];
    const days = [];
    for (let when = at(`${year}-${first}`); when <= at(`${year}-${last}`); when += aDay) days.push(iso(when));
    return days;
  });
}

const off = new Set(years.flatMap((year) => spans(year, arrangements[year].off)));
const work = new Set(years.flatMap((year) => spans(year, arrangements[year].work)));

test("the table of holidays is the State Council's, on every weekday off and every adjusted working day", () => {
  for (let when = at("2024-01-01"); when <= at("2026-12-31"); when += aDay) {
    const kind = dayNote(iso(when))?.kind ?? null;
    if (work.has(iso(when))) expect([iso(when), kind]).toEqual([iso(when), "adjusted_workday"]);
    else if (off.has(iso(when)) && weekdayOf(when) < 6) expect([iso(when), kind]).toEqual([iso(when), "holiday"]);
    else if (!off.has(iso(when))) expect([iso(when), kind]).toEqual([iso(when), null]);
  }
  expect(years.map(isYearKnown)).toEqual([true, true, true]);
});

const names = "一二三四五六日";
const ordinals = "一二三四五";
/** How often, in words, and the days it means in a year, found by stepping from one occasion to the next. */
type Often = { said: string; days: (from: string, until: string) => string[] };

function between(from: string, until: string, days: string[]): string[] {
  return [...new Set(days)].sort().filter((day) => day >= from && day <= until);
}

function stepping(from: string, until: string, weekday: number, step: number): string[] {
  const monday = at(from) - (weekdayOf(at(from)) - 1) * aDay;
  const days = [];
  for (let when = monday + (weekday - 1) * aDay; when <= at(until); when += step * aDay) days.push(iso(when));
  return days;
}

const weekly = (step: 7 | 14, how: string) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }).map((weekdays): Often => {
    const said = `${how}${weekdays.map((one) => `周${names[one - 1]}`).join("、")}`;
    const days = (from: string, until: string) =>
      between(
        from,
        until,
        weekdays.flatMap((one) => stepping(from, until, one, step)),
      );
    return { said, days };
  });

/** The first of a month is known; its n-th weekday follows from it, and the last from the first of the next. */
function monthly(from: string, until: string, weekday: number, nth: number): string[] {
  const days: string[] = [];
  for (let month = 0; month < 12; month++) {
    const year = Number(from.slice(0, 4));
    const first = Date.UTC(year, month, 1);
    const next = Date.UTC(year, month + 1, 1);
    const lead = (weekday - weekdayOf(first) + 7) % 7;
    const back = (weekdayOf(next - aDay) - weekday + 7) % 7;
    const when = nth === 0 ? next - aDay - back * aDay : first + (lead + (nth - 1) * 7) * aDay;
    if (when < next) days.push(iso(when));
  }
  return between(from, until, days);
}

const ofMonth = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), nth: fc.integer({ min: 0, max: 5 }) }).map(
  ({ weekday, nth }): Often => ({
    said: `每月${nth === 0 ? "最后一个" : `第${ordinals[nth - 1]}个`}周${names[weekday - 1]}`,
    days: (from, until) => monthly(from, until, weekday, nth),
  }),
);

const workdays: Often = {
  said: "每个工作日",
  days(from, until) {
    const days = [];
    for (let when = at(from); when <= at(until); when += aDay)
      if (work.has(iso(when)) || (weekdayOf(when) < 6 && !off.has(iso(when)))) days.push(iso(when));
    return days;
  },
};

const often = fc.oneof(weekly(7, "每"), weekly(14, "隔周"), weekly(14, "每两周"), ofMonth, fc.constant(workdays));
const spoken = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

test("a series across a year with its holidays is what an independent walk through the calendar gives", () => {
  const asked = fc.record({
    often,
    year: fc.constantFrom(...years),
    begins: fc.integer({ min: 0, max: 200 }),
    lasts: fc.integer({ min: 30, max: 364 }),
    skips: fc.boolean(),
    times: fc.option(fc.integer({ min: 1, max: 40 })),
  });
  fc.assert(
    fc.property(asked, ({ often: { said, days }, year, begins, lasts, skips, times }) => {
      const from = iso(at(`${year}-01-01`) + begins * aDay);
      const last = iso(at(from) + lasts * aDay);
      const until = last > `${year}-12-31` ? `${year}-12-31` : last;
      const count = times === null ? "" : `，共${times}次`;
      const words = `从${spoken(from)}起${said} 14:00-16:00${skips ? "，除法定节假日" : ""}，到${spoken(until)}${count}`;
      const read = readSeries(words, `${year}-01-01`);
      if ("problem" in read) throw new Error(`${words}: ${read.problem} ${read.rest ?? ""}`);
      const held = days(from, until).filter((day) => !skips || !off.has(day));
      const expected = times === null ? held : held.slice(0, times);
      const found = datesOf(read.rule).dates.filter(({ left }) => left === null);
      expect([words, found.map(({ date }) => date)]).toEqual([words, expected]);
    }),
    { numRuns: 400 },
  );
});

test("picked dates are those picked, each once and in order; a holiday among them is left out when that is asked for", () => {
  const picked = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(picked, fc.constantFrom(...years), fc.boolean(), (places, year, skips) => {
      const days = places.map((place) => iso(at(`${year}-01-01`) + place * aDay));
      const words = `${days.map(spoken).join("、")} 14:00-16:00${skips ? "，除法定节假日" : ""}`;
      const read = readSeries(words, `${year}-01-01`);
      if ("problem" in read) throw new Error(`${words}: ${read.problem} ${read.rest ?? ""}`);
      const found = datesOf(read.rule).dates;
      expect(found.map(({ date }) => date)).toEqual(days.toSorted());
      const left = found.filter((one) => one.left !== null).map(({ date }) => date);
      expect(left).toEqual(skips ? days.toSorted().filter((day) => off.has(day)) : []);
    }),
    { numRuns: 200 },
  );
});
