import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flag, flagsOf, type Judged, type Nearby, type Reported, thresholds } from "./flags";

const at = (day: number) => new Date(Date.UTC(2026, 4, 1) + day * 86_400_000);

function judged(given: Partial<Judged> = {}): Judged {
  return {
    ...{ id: "now", title: "社区里的垃圾分类课", startsAt: at(0), startsOn: "2026-05-01" },
    ...{ endsAt: at(0.1), timeZone: "Asia/Shanghai", place: null },
    ...{ unitId: "u", venueId: null, streetId: "s", campaignId: "c", kindId: "k" },
    ...{ total: 43, size: null, estimated: false, evidenceMissing: false, ...given },
  };
}

function reported(total: number, daysAgo: number, given: Partial<Reported> = {}): Reported {
  const id = `${daysAgo} days ago`;
  return { id, title: id, startsAt: at(-daysAgo), campaignId: "c", kindId: "k", total, ...given };
}

function near(given: Partial<Nearby> = {}): Nearby {
  const startsOn = given.startsOn ?? "2026-05-01";
  const startsAt = new Date(`${startsOn}T01:00:00Z`);
  const time = { startsOn, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), timeZone: "Asia/Shanghai" };
  const place = { unitId: "other", venueId: null, streetId: "s", place: null };
  return { id: "near", title: "垃圾分类课（社区里的）", ...time, ...place, ...given };
}

const kinds = (flags: Flag[]) => flags.map((flag) => flag.kind);

describe("a record is flagged by stated rules", () => {
  const odd = [31, 27, 35, 38, 33].map((total, place) => reported(total, place + 1));
  const round = [50, 60, 40, 30].map((total, place) => reported(total, place + 1));
  test.each<[string, Partial<Judged>, Reported[], Nearby[], Flag["kind"][]]>([
    ["nothing known beside it", {}, [], [], []],
    ["as many as one and a half times the places", { total: 60, size: 40 }, [], [], []],
    ["one more than that", { total: 61, size: 40 }, [], [], ["above_size"]],
    ["the size is unknown", { total: 6000 }, [], [], []],
    ["no attendance on site", { total: null, size: 1, estimated: true }, round, [], []],
    ["five round totals", { total: 80 }, round, [], ["round_again"]],
    ["three round totals", { total: 80 }, round.slice(0, 2), [], ["round_again"]],
    ["two round totals", { total: 80 }, round.slice(0, 1), [], []],
    ["one of five is not round", { total: 80 }, [...round.slice(0, 2), reported(41, 3), ...round.slice(3)], [], []],
    ["the fifth before was not round", { total: 80 }, [...round, reported(41, 9)], [], ["round_again"]],
    ["zeros are not round figures", { total: 80 }, [reported(0, 1), reported(0, 2)], [], []],
    ["as many as last time", {}, [reported(43, 7)], [], ["same_as_last"]],
    ["as many as the time before last", {}, [reported(44, 7), reported(43, 14)], [], []],
    ["as many as last time, of another kind", {}, [reported(43, 7, { kindId: "other" })], [], []],
    ["as many as last time, too few to say", { total: 19 }, [reported(19, 7)], [], []],
    ["as many as a later event", {}, [reported(43, -7)], [], []],
    ["as many as more than a year ago", {}, [reported(43, 366)], [], []],
    ["three times the usual", { total: 99 }, odd, [], []],
    ["more than three times the usual", { total: 101 }, odd, [], ["above_usual"]],
    ["more than the usual of four", { total: 101 }, odd.slice(1), [], []],
    ["alike, that day, that street", {}, [], [near()], ["duplicate"]],
    ["alike, that day, each in a venue of its own", { venueId: "one" }, [], [near({ venueId: "two" })], []],
    [
      "alike, that day, in one venue",
      { venueId: "one" },
      [],
      [near({ venueId: "one", streetId: null })],
      ["duplicate"],
    ],
    ["alike, that street, another day", {}, [], [near({ startsOn: "2026-05-02" })], []],
    ["alike, that day, another street", {}, [], [near({ streetId: "t" })], []],
    ["alike, that day, no street, another unit", { streetId: null }, [], [near()], []],
    ["alike, that day, no street, the unit's own", { streetId: null }, [], [near({ unitId: "u" })], ["duplicate"]],
    ["another title", {}, [], [near({ title: "天文望远镜体验" })], []],
    ["itself", {}, [], [near({ id: "now" })], []],
    ["a large estimate", { total: thresholds.estimateFrom, estimated: true }, [], [], ["large_estimate"]],
    ["a smaller estimate", { total: thresholds.estimateFrom - 1, estimated: true }, [], [], []],
    ["as large, counted", { total: 900 }, [], [], []],
    ["without evidence", { evidenceMissing: true }, [], [], ["evidence_missing"]],
  ])("%s", (_, given, ofUnit, nearby, expected) => {
    expect(kinds(flagsOf(judged(given), ofUnit, nearby))).toEqual(expected);
  });

  test("says what it compares", () => {
    const record = judged({ total: 120, size: 30 });
    expect(flagsOf(record, [...odd, reported(33, 6)], [near()])).toEqual([
      { kind: "above_size", total: 120, size: 30 },
      { kind: "above_usual", total: 120, usual: 33, count: 6 },
      { kind: "duplicate", compared: [{ id: "near", title: "垃圾分类课（社区里的）" }] },
    ]);
    expect(flagsOf(judged({ total: 80 }), round, [])).toEqual([
      { kind: "round_again", count: 5, compared: round.map(({ id, title }) => ({ id, title })) },
    ]);
  });
});

const anyReported = fc
  .record({ total: fc.integer({ min: 0, max: 500 }), daysAgo: fc.integer({ min: -30, max: 500 }) })
  .map(({ total, daysAgo }) => reported(total, daysAgo));
const anyUnit = fc.uniqueArray(anyReported, { maxLength: 12, selector: (event) => event.id });
const anyTotal = fc.integer({ min: 0, max: 3000 });

test("the order in which a unit's events are given says nothing", () => {
  fc.assert(
    fc.property(anyUnit, anyTotal, (ofUnit, total) => {
      const record = judged({ total });
      expect(flagsOf(record, ofUnit.toReversed(), [])).toEqual(flagsOf(record, ofUnit, []));
    }),
  );
});

test("what lies before the last events that are looked at says nothing", () => {
  const last = Array.from({ length: thresholds.lastOf }, (_, place) => reported(31 + place, place + 1));
  const before = reported(43, thresholds.lastOf + 1, { kindId: "other" });
  const record = judged({ total: 101, kindId: "other" });
  expect(flagsOf(record, [...last, { ...before, total: 101 }], [])).toEqual(flagsOf(record, last, []));
});

test("what comes later, is older than a year, or is the record itself says nothing", () => {
  fc.assert(
    fc.property(anyUnit, anyTotal, (ofUnit, total) => {
      const record = judged({ total });
      // Of two that begin at the same moment, the one with the smaller id is the earlier.
      const isEarlier = ({ startsAt, id }: Reported) =>
        startsAt < record.startsAt || (startsAt.getTime() === record.startsAt.getTime() && id < record.id);
      const counted = ofUnit.filter((event) => isEarlier(event) && event.startsAt >= at(-thresholds.days));
      const self = { ...reported(total, 0), id: record.id };
      expect(flagsOf(record, [...ofUnit, self], [])).toEqual(flagsOf(record, counted, []));
    }),
  );
});

test("more people bring no fewer questions about size", () => {
  fc.assert(
    fc.property(anyUnit, anyTotal, fc.integer({ min: 1, max: 400 }), (ofUnit, total, size) => {
      const sizes = (of: number) =>
        kinds(flagsOf(judged({ total: of, size, estimated: true }), ofUnit, [])).filter((kind) =>
          ["above_size", "above_usual", "large_estimate"].includes(kind),
        );
      expect(sizes(total + 1)).toEqual(expect.arrayContaining(sizes(total)));
    }),
  );
});
