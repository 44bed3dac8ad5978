import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freshBase, readBase, rebased } from "./base";
import { differingPart } from "./lines";
import { flatValues, typedValues } from "./values";

const at = (version: string, title: string, place: string) => ({ version, values: { title, place } });
const changed = { by: "Wang Fang", at: "2026-05-05T06:05:00.000Z" };

describe("a form whose row changed meanwhile", () => {
  const opened = freshBase(at("1", "Stars", "Hall 1"));

  test("takes over what only the other one changed, and says so", () => {
    const { base, updates } = rebased(opened, { title: "Moon", place: "Hall 1" }, at("2", "Stars", "Hall 2"), changed);
    expect(updates).toEqual({ place: "Hall 2" });
    expect(base).toMatchObject({ version: "2", taken: ["place"], asked: [], told: true, changed });
  });

  test("asks what both changed and leaves what was typed", () => {
    const { base, updates } = rebased(opened, { title: "Moon", place: "Hall 1" }, at("2", "Sun", "Hall 1"), changed);
    expect(updates).toEqual({});
    expect(base).toMatchObject({ version: "2", asked: [{ name: "title", mine: "Moon" }], values: { title: "Sun" } });
  });

  test("a third saver does not undo what was taken over, nor is undone", () => {
    const first = rebased(opened, { title: "Moon", place: "Hall 1" }, at("2", "Stars", "Hall 2"), changed);
    const typed = { title: "Moon", place: "Hall 2" };
    const second = rebased(first.base, typed, at("3", "Stars", "Hall 1"), changed);
    expect(second.updates).toEqual({ place: "Hall 1" });
    expect(second.base.asked).toEqual([]);
  });

  test("a question stays while a further change elsewhere comes in", () => {
    const first = rebased(opened, { title: "Moon", place: "Hall 1" }, at("2", "Sun", "Hall 1"), changed);
    const second = rebased(first.base, { title: "Moon", place: "Hall 1" }, at("3", "Sun", "Hall 3"), changed);
    expect(second.base.asked).toEqual([{ name: "title", mine: "Moon" }]);
    expect(second.updates).toEqual({ place: "Hall 3" });
  });

  test("the same version changes nothing", () => {
    expect(rebased(opened, { title: "Moon", place: "" }, at("1", "Stars", "Hall 1"), null)).toEqual({
      base: opened,
      updates: {},
    });
  });

  test("travels in the form and comes back, and what is not one is none", () => {
    expect(readBase(JSON.stringify(opened))).toEqual(opened);
    expect([undefined, "", "{}", "null", '{"version":3}'].map(readBase)).toEqual([null, null, null, null, null]);
  });
});

describe("what was sent, beside what the form began with", () => {
  const base = flatValues({
    title: "Stars",
    counts: true,
    groups: ["youth"],
    by: { g1: "40" },
    startsOn: "2026-05-05",
  });

  test("an emptied field, an unticked box and an emptied list are changes; what was not in the form is none", () => {
    const typed = typedValues({ by: { g2: "3" } }, ["title", "by.g1", "by.g2"], base);
    expect(typed).toEqual({ title: "", counts: "", groups: [], "by.g1": "", "by.g2": "3", startsOn: "2026-05-05" });
  });

  test("a single choice of several is a list", () => {
    const typed = typedValues({ title: "Stars", groups: "seniors" }, ["title", "groups"], base);
    expect(typed).toMatchObject({ groups: ["seniors"], title: "Stars" });
  });

  test("figures that both begin are asked, though the form began with none", () => {
    const empty = freshBase({ version: "0", values: flatValues({ by: {} }) });
    const typed = typedValues({ by: { g1: "40" } }, ["by.g1"], empty.values);
    const next = rebased(empty, typed, { version: "1", values: flatValues({ by: { g1: "45", g2: "3" } }) }, null);
    expect(next.base.asked).toEqual([{ name: "by.g1", mine: "40" }]);
    expect(next.updates).toEqual({ "by.g2": "3" });
  });

  test("line ends of a browser are no change", () => {
    expect(flatValues({ text: "a\r\nb" })).toEqual({ text: "a\nb" });
  });
});

test("the differing part of a long text is in what is shown", () => {
  expect(differingPart("a\nb\nc\nd\ne", "a\nb\nX\nd\ne")).toBe("…\nb\nc\nd\n…");
  const text = fc.array(fc.constantFrom("a", "b", "c")).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const shown = differingPart(one, other).split("\n");
      const others = other.split("\n");
      for (const [place, line] of one.split("\n").entries())
        if (one.split("\n").length === others.length && line !== others[place]) expect(shown).toContain(line);
    }),
  );
});
