import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRows } from "./default-rows";
import { formats, isApplicable, partsOf, type ReturnRow } from "./form";
import { type Facts, linesOf, overlapsOf, thresholdsOf, unitBelow, unmappedKinds } from "./rules";

const lists = {
  kinds: ["讲座", "科普展览", "竞赛", "夏冬令营", "开放日", "培训", "研学"].map((name) => ({ id: `k-${name}`, name })),
  campaigns: ["科技活动周", "全国科普日"].map((name) => ({ id: `c-${name}`, name })),
};
const { rows } = defaultRows(lists);
const named = (id: string) => rows.find((row) => row.id === id) as ReturnRow;

const anyFacts: fc.Arbitrary<Facts[]> = fc.array(
  fc.record({
    unitPath: fc.constantFrom("/root/", "/root/a/", "/root/a/x/", "/root/b/"),
    kindId: fc.option(fc.constantFrom(...lists.kinds.map(({ id }) => id))),
    campaignId: fc.option(fc.constantFrom(...lists.campaigns.map(({ id }) => id))),
    format: fc.constantFrom(...formats),
    band: fc.constantFrom(0, 1),
    events: fc.integer({ min: 1, max: 9 }),
    attendance: fc.integer({ min: 0, max: 900 }),
    online: fc.record({ views: fc.nat(900), viewers: fc.nat(900), peak: fc.nat(900) }),
  }),
);

test("the form one starts from has the nineteen classic rows, mapped by names, and is filed twice nowhere by mistake", () => {
  expect(rows).toHaveLength(19);
  expect(named("lecture-times").kinds).toEqual(["k-讲座"]);
  expect(named("exhibition-times").kinds).toEqual(["k-科普展览"]);
  expect(named("week-people").campaigns).toEqual(["c-科技活动周"]);
  expect(rows.filter((row) => !isApplicable(row)).map(({ id }) => id)).toEqual([
    ...["exchange-times", "exchange-people", "club-number", "club-people"],
  ]);
  expect(thresholdsOf(rows)).toEqual([1000]);
  expect(overlapsOf(rows)).toEqual([]);
  expect(unmappedKinds(lists.kinds, { rows, leftOut: [] }).map(({ name }) => name)).toEqual(["研学"]);
  expect(unmappedKinds(lists.kinds, { rows, leftOut: ["k-研学"] })).toEqual([]);
});

test("a double mapping is told unless a row says that it is meant", () => {
  const week = { ...named("week-times"), alsoElsewhere: false };
  const told = (all: ReturnRow[]) => overlapsOf(all).map((pair) => pair.map(({ id }) => id));
  expect(told([named("lecture-times"), week])).toEqual([["lecture-times", "week-times"]]);
  expect(told([named("lecture-times"), named("week-times")])).toEqual([]);
  expect(told([named("lecture-times"), named("exhibition-times")])).toEqual([]);
  const byFormat = { ...named("lecture-times"), id: "other", formats: ["online" as const] };
  expect(told([{ ...named("lecture-times"), formats: ["onsite"] }, byFormat])).toEqual([]);
  expect(told([{ ...week, notApplicable: true }, named("lecture-times")])).toEqual([]);
});

test("totals are the sum of the units, the sides of a split count add up to the whole, and each event counts once in a row", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const units = [...new Set(facts.map(({ unitPath }) => unitBelow(unitPath, "root")))];
      const lines = linesOf(rows, { thresholds: [1000], facts, meetings: [] }, units, "root");
      const total = (id: string, part: string) => lines.find((line) => line.row.id === id && line.part === part)?.total;
      for (const line of lines) {
        const sum = [...line.byUnit.values()].reduce((all: number, each) => all + (each ?? 0), 0);
        expect(line.total ?? 0).toBe(sum);
        expect(line.total === null).toBe(!isApplicable(line.row));
      }
      for (const id of ["lecture-times", "exhibition-times", "contest-times", "week-times"]) {
        expect(total(id, "whole")).toBe((total(id, "onsite") ?? 0) + (total(id, "online") ?? 0));
      }
      const lectures = facts.filter(({ kindId }) => kindId === "k-讲座");
      expect(total("lecture-times", "whole")).toBe(lectures.reduce((sum, fact) => sum + fact.events, 0));
      expect(total("lecture-people", "onsite")).toBe(lectures.reduce((sum, fact) => sum + fact.attendance, 0));
      expect(total("lecture-people", "online")).toBe(lectures.reduce((sum, fact) => sum + fact.online.views, 0));
      const major = facts.filter(({ band }) => band > 0);
      expect(total("major-times", "whole")).toBe(major.reduce((sum, fact) => sum + fact.events, 0));
    }),
  );
});

test("groups are counted and not their meetings; units once each", () => {
  const club = { ...named("club-number"), kinds: ["k-讲座"] };
  const fact = { kindId: "k-讲座", campaignId: null, format: "onsite", band: 0 };
  const meetings = [
    { ...fact, unitPath: "/root/a/", title: "航模小组" },
    { ...fact, unitPath: "/root/a/", title: "航模小组", campaignId: "c-全国科普日" },
    { ...fact, unitPath: "/root/b/", title: "航模小组" },
    { ...fact, unitPath: "/root/b/", title: "昆虫小组", kindId: "k-研学" },
  ];
  const [groups] = linesOf([club], { thresholds: [], facts: [], meetings }, ["a", "b"], "root");
  expect([groups?.total, groups?.byUnit.get("a"), groups?.byUnit.get("b")]).toEqual([2, 1, 1]);
});

test("attendance on site and online stand side by side and are never added", () => {
  expect(partsOf({ counts: "attendance", split: true })).toEqual(["onsite", "online"]);
  expect(partsOf({ counts: "events", split: true })).toEqual(["whole", "onsite", "online"]);
  expect(partsOf({ counts: "events", split: false })).toEqual(["whole"]);
  expect(partsOf({ counts: "online", split: false })).toEqual(["online"]);
});
