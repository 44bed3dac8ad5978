import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeValues } from "./merge";
import { type Row, rowIdentity, rowKey, sameValue, type Value, type Values } from "./values";

const word = fc.constantFrom("", "a", "b", "c", "d");
const lines = fc.array(fc.constantFrom("one", "two", "three", "four"), { maxLength: 6 }).map((all) => all.join("\n"));
const ticks = fc.uniqueArray(fc.constantFrom("youth", "seniors", "workers"));
const row = fc.record({ platform: fc.constantFrom("a", "b"), claimed: fc.constantFrom("1", "2", "3") });
const rows = fc.uniqueArray(row, { maxLength: 4, selector: rowKey });

/** A form with a field of each sort, and one whose names are known only at run time. */
const form = fc.record({ word, lines, ticks, rows, "by.g1": word }) as fc.Arbitrary<Values>;
const three = fc.tuple(form, form, form);
const names = ["word", "lines", "ticks", "rows", "by.g1"];

describe("two people's changes of one form", () => {
  test("what only one of them changed is what stands", () => {
    fc.assert(
      fc.property(form, form, (base, changed) => {
        expect(mergeValues(base, changed, base)).toEqual({ values: changed, taken: [], asked: [] });
        const theirs = mergeValues(base, base, changed);
        expect(theirs.asked).toEqual([]);
        for (const name of names) expect(sameValue(fieldOf(theirs.values, name), fieldOf(changed, name))).toBe(true);
      }),
    );
  });

  test("what both changed alike is not asked", () => {
    fc.assert(
      fc.property(form, form, (base, both) => {
        expect(mergeValues(base, both, both).asked).toEqual([]);
      }),
    );
  });

  test("each field of a three-way merge is one side's, asked, or holds both changes", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = mergeValues(base, mine, theirs);
        for (const name of names) {
          const sides = [base, mine, theirs, merged.values].map((each) => fieldOf(each, name)) as Sides;
          if (merged.asked.includes(name)) expect(sides[3]).toEqual(sides[1]);
          else holdsBoth(sides);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what both added of the same platform and measure, or of the same address, with other words is asked, and never stands twice", () => {
    const said = fc.constantFrom("1", "2", "3");
    const figure = fc.record({
      platform: fc.constantFrom("a", "b"),
      measure: fc.constantFrom("views", "peak"),
      claimed: said,
    });
    const link = fc.record({ url: fc.constantFrom("https://x.invalid/a", "https://x.invalid/b"), title: said });
    const once = { maxLength: 4, selector: (one: Row) => rowIdentity(one) };
    const lists = fc.oneof(
      fc.tuple(fc.uniqueArray(figure, once), fc.uniqueArray(figure, once), fc.uniqueArray(figure, once)),
      fc.tuple(fc.uniqueArray(link, once), fc.uniqueArray(link, once), fc.uniqueArray(link, once)),
    ) as fc.Arbitrary<[Row[], Row[], Row[]]>;
    fc.assert(
      fc.property(lists, ([base, mine, theirs]) => {
        const { values, asked } = mergeValues({ rows: base }, { rows: mine }, { rows: theirs });
        const identities = (values.rows as Row[]).map(rowIdentity);
        expect(new Set(identities).size).toBe(identities.length);
        const isNew = (one: Row) => !base.some((was) => rowKey(was) === rowKey(one));
        const clash = mine
          .filter(isNew)
          .some((my) =>
            theirs.filter(isNew).some((one) => rowIdentity(one) === rowIdentity(my) && rowKey(one) !== rowKey(my)),
          );
        if (clash) expect(asked).toEqual(["rows"]);
      }),
      { numRuns: 2000 },
    );
  });

  test("one line that both changed is always asked", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 3 }), ([was = "", my = "", their = ""]) => {
        const merged = mergeValues({ word: was }, { word: my }, { word: their });
        expect(merged).toEqual({ values: { word: my }, taken: [], asked: ["word"] });
      }),
    );
  });

  test("what is taken over and what is asked is named exactly", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = mergeValues(base, mine, theirs);
        const changed = names.filter((name) => !sameValue(fieldOf(merged.values, name), fieldOf(mine, name)));
        expect(merged.taken.toSorted()).toEqual(changed.toSorted());
        const lost = names.filter((name) => {
          const [was, my, their] = [base, mine, theirs].map((each) => fieldOf(each, name)) as Sides;
          return (
            typeof was === "string" &&
            !was.includes("\n") &&
            merged.values[name] === my &&
            their !== my &&
            their !== was
          );
        });
        expect(merged.asked).toEqual(expect.arrayContaining(lost.filter((name) => name !== "lines")));
      }),
    );
  });
});

describe("what a person would expect", () => {
  test.each<[string, Value, Value, Value, Value | "asked"]>([
    ["another paragraph each", "a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nD"],
    ["a paragraph more at each end", "b\nc\nd", "a\nb\nc\nd", "b\nc\nd\ne", "a\nb\nc\nd\ne"],
    ["the same paragraph", "a\nb", "A\nb", "@\nb", "asked"],
    ["a group ticked by each", ["youth"], ["youth", "seniors"], ["youth", "workers"], ["youth", "seniors", "workers"]],
    ["one ticked, one taken off", ["youth"], ["youth", "seniors"], [], ["seniors"]],
    ["a figure", "40", "42", "45", "asked"],
    ["a figure emptied", "40", "", "45", "asked"],
    [
      "a link more each",
      [link("a")],
      [link("a"), link("b")],
      [link("a"), link("c")],
      [link("a"), link("b"), link("c")],
    ],
    ["a link into the waiting row each", [{ level: "city" }], [link("b")], [link("c")], [link("b"), link("c")]],
    ["one link changed by both", [link("a")], [link("b")], [link("c")], "asked"],
    ["one took away what the other changed", [link("a")], [], [link("c")], "asked"],
    ["one took one away, the other added one", [link("a")], [], [link("a"), link("c")], [link("c")]],
  ])("%s", (_, base, mine, theirs, expected) => {
    const merged = mergeValues({ field: base }, { field: mine }, { field: theirs });
    if (expected === "asked") expect(merged).toMatchObject({ values: { field: mine }, asked: ["field"] });
    else expect(merged).toMatchObject({ values: { field: expected }, asked: [] });
  });
});

type Sides = [Value, Value, Value, Value];

function link(title: string): Row {
  return { title, level: "city" };
}

function fieldOf(values: Values, name: string): Value {
  return values[name] ?? "";
}

/** What stands in the end where nobody was asked: one side's value, or the changes of both. */
function holdsBoth([was, my, their, now]: Sides): void {
  if (sameValue(was, their)) expect(now).toEqual(my);
  else if (sameValue(was, my)) expect(sameValue(now, their)).toBe(true);
  else for (const change of [my, their]) holdsChange(was, change, now);
}

/** What a side added is there, and what it took away is not, unless the other side put it in. */
function holdsChange(was: Value, change: Value, now: Value): void {
  const before = partsOf(was);
  for (const part of partsOf(change)) if (!before.includes(part)) expect(partsOf(now)).toContain(part);
}

function partsOf(value: Value): string[] {
  return typeof value === "string"
    ? value.split("\n")
    : value.map((part) => (typeof part === "string" ? part : rowKey(part)));
}
