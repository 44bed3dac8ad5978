import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysAfter, instantOf } from "@/lib/time/zone";
import { isLikelySame, longestBack, onDay, type Placed } from "./likely-same";

const timeZone = "Asia/Shanghai";

function event(given: Partial<Placed> & { from?: string; to?: string; last?: string } = {}): Placed {
  const { from = "14:00", to = "15:30", startsOn = "2026-05-01", last = startsOn, ...rest } = given;
  return {
    ...{ id: "one", title: "垃圾分类进社区", unitId: "canal", venueId: null, streetId: "s", place: null, timeZone },
    ...{ startsOn, startsAt: instantOf(startsOn, from), endsAt: instantOf(last, to), ...rest },
  };
}
const other = (given: Parameters<typeof event>[0] = {}) => event({ id: "other", unitId: "hill", ...given });

describe("likely registered twice", () => {
  test.each<[string, Placed, Placed]>([
    ["one street, one day, one title", event(), other()],
    ["full width, spaces and marks", event({ title: "ＡＩ 进校园！" }), other({ title: "「AI进校园」" })],
    ["another general word at the end", event({ title: "航天员讲座" }), other({ title: "航天员主题活动" })],
    [
      "one venue, other hours",
      event({ venueId: "v" }),
      other({ venueId: "v", streetId: null, from: "09:00", to: "10:00" }),
    ],
    ["the place said by one alone", event({ place: "和睦公园" }), other()],
    ["places in other words", event({ place: "和睦社区活动室" }), other({ place: "和睦社区文化活动室二楼" })],
    ["places in quite other words, at one hour", event({ place: "和睦公园" }), other({ place: "大浒广场" })],
    [
      "alike places, a street not known",
      event({ place: "和睦社区活动室" }),
      other({ place: "和睦社区 活动室", streetId: null }),
    ],
    ["one unit, a street not known", event(), other({ unitId: "canal", streetId: null })],
    ["days that overlap", event({ last: "2026-05-03" }), other({ startsOn: "2026-05-03" })],
  ])("%s", (_, one, two) => {
    expect([isLikelySame(one, two), isLikelySame(two, one)]).toEqual([true, true]);
  });

  test.each<[string, Placed, Placed]>([
    ["itself", event(), event()],
    ["another title", event(), other({ title: "天文望远镜体验" })],
    ["the day after", event(), other({ startsOn: "2026-05-02" })],
    ["another street", event(), other({ streetId: "t" })],
    ["another street, one unit", event(), other({ streetId: "t", unitId: "canal" })],
    ["each in a venue of its own", event({ venueId: "v" }), other({ venueId: "w" })],
    [
      "two places of a street, one after the other",
      event({ place: "和睦公园" }),
      other({ place: "大浒广场", from: "16:00", to: "17:00" }),
    ],
    ["nothing known of the place", event({ streetId: null }), other({ streetId: null })],
    ["ended at midnight before", event({ last: "2026-05-02", to: "00:00" }), other({ startsOn: "2026-05-02" })],
  ])("not: %s", (_, one, two) => {
    expect([isLikelySame(one, two), isLikelySame(two, one)]).toEqual([false, false]);
  });
});

const place = fc.record({
  title: fc.constantFrom("垃圾分类进社区", "垃圾分类进社区活动", "航天讲座", "", "讲座"),
  startsOn: fc.integer({ min: 0, max: 3 }).map((days) => daysAfter("2026-05-01", days)),
  venueId: fc.constantFrom(null, "v", "w"),
  streetId: fc.constantFrom(null, "s", "t"),
  place: fc.constantFrom(null, "和睦公园", "和睦公园东门", "大浒广场"),
  unitId: fc.constantFrom("canal", "hill"),
  days: fc.integer({ min: 0, max: longestBack }),
});
const anyEvent = place.map(({ days, ...given }) => event({ ...given, last: daysAfter(given.startsOn, days) }));

test("the rule reads the same from either side, and for both on any other day", () => {
  fc.assert(
    fc.property(anyEvent, anyEvent, fc.integer({ min: -400, max: 400 }), (one, two, days) => {
      const same = isLikelySame(one, { ...two, id: "two" });
      expect(isLikelySame({ ...two, id: "two" }, one)).toBe(same);
      const moved = [one, { ...two, id: "two" }].map((each) => onDay(each, daysAfter(each.startsOn, days)));
      expect(isLikelySame(moved[0] as Placed, moved[1] as Placed)).toBe(same);
    }),
  );
});

test("spelling, width and marks never matter", () => {
  const marks = fc.constantFrom(" ", "　", "·", "——", "（", "）", "！", "“");
  const spelled = fc
    .array(fc.tuple(marks, fc.nat(7)), { maxLength: 6 })
    .map((all) => all.reduce((title, [mark, at]) => title.slice(0, at) + mark + title.slice(at), "垃圾分类进社区"));
  fc.assert(
    fc.property(spelled, (title) => {
      expect(isLikelySame(event(), other({ title }))).toBe(true);
    }),
  );
});
