import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newGrant } from "./input";
import { grantStates, stateOf, sumOfAmounts } from "./rules";

const filled = { unitId: "u", programmeId: "p", title: "项目", grantedOn: "2025-04-10" };

function parse(given: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...given })) form.set(name, value);
  const submission = parseWithZod(form, { schema: newGrant });
  return submission.status === "success" ? submission.value : submission.error;
}

test("an empty amount is not applicable, zero is zero", () => {
  expect(parse({})).toMatchObject({ amount: null, midTermOn: null, midTermReport: "", finalOn: null });
  expect(parse({ amount: "" })).toMatchObject({ amount: null });
  expect(parse({ amount: "0" })).toMatchObject({ amount: 0 });
  expect(parse({ amount: "12,000" })).toMatchObject({ amount: 12_000 });
  expect(parse({ amount: "1.5" })).toEqual({ amount: ["whole_number"] });
  expect(parse({ amount: "-3" })).toEqual({ amount: ["not_negative"] });
});

test("a report has its day, and none comes before the grant", () => {
  expect(parse({ finalReport: "完成了" })).toEqual({ finalOn: ["required"] });
  expect(parse({ midTermOn: "2025-04-09" })).toEqual({ midTermOn: ["before_grant"] });
  expect(parse({ midTermOn: "2025-04-10", finalOn: "2025-11-01" })).toMatchObject({ finalOn: "2025-11-01" });
});

test("a final report finishes a grant, with or without a mid-term one", () => {
  expect(stateOf({ midTermOn: null, finalOn: null })).toBe("midTermOwed");
  expect(stateOf({ midTermOn: "2025-06-01", finalOn: null })).toBe("finalOwed");
  expect(stateOf({ midTermOn: null, finalOn: "2025-11-01" })).toBe("finished");
  expect(grantStates).toContain(stateOf({ midTermOn: "2025-06-01", finalOn: "2025-11-01" }));
});

test("grants without an amount add nothing and are counted apart", () => {
  const grants = fc.array(fc.record({ amount: fc.option(fc.nat(100_000)) }));
  fc.assert(
    fc.property(grants, (all) => {
      const { yuan, without } = sumOfAmounts(all);
      const known = all.flatMap(({ amount }) => (amount === null ? [] : [amount]));
      expect(yuan).toBe(known.reduce((sum, amount) => sum + amount, 0));
      expect(without + known.length).toBe(all.length);
    }),
  );
});
