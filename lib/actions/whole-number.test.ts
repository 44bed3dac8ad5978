import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { optionalWholeNumber, wholeNumber } from "./whole-number";

const schema = z.object({
  needed: wholeNumber(0, 1000),
  byGroup: z.record(z.string(), optionalWholeNumber(0, 1000)).default({}),
});

function parsed(typed: string) {
  const form = new FormData();
  form.set("needed", typed);
  form.set("byGroup.g1", typed);
  form.set("byGroup.g2", "");
  const submission = parseWithZod(form, { schema });
  return submission.status === "success" ? submission.value : submission.error;
}

describe("a whole number from a form", () => {
  test.each([
    ["12", 12],
    ["0", 0],
    [" 12 ", 12],
    ["\uff11\uff12", 12],
    ["1,000", 1000],
    ["\uff11\uff0c\uff10\uff10\uff10", 1000],
  ])("%j is %d, on its own and in a record", (typed, figure) => {
    expect(parsed(typed)).toEqual({ needed: figure, byGroup: { g1: figure } });
  });

  test.each([
    ["12a", "whole_number"],
    ["1.5", "whole_number"],
    ["\u2014", "whole_number"],
    ["-3", "not_negative"],
    ["1001", "too_large"],
  ])("%j is refused beside its field", (typed, error) => {
    expect(parsed(typed)).toEqual({ needed: [error], "byGroup.g1": [error] });
  });

  test("an empty field is missing, not zero", () => {
    expect(parsed("")).toEqual({ needed: ["required"] });
  });
});
