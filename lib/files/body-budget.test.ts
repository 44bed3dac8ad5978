import { expect, test } from "vitest";
import { withinBudget } from "./body-budget";

const mebibyte = 1024 * 1024;
const held = () => {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release: () => release() };
};

test("what has no room waits its turn, first come first served; what waits too long is sent away", async () => {
  const first = held();
  const entered: string[] = [];
  const enter = (name: string, until?: Promise<void>) => async () => {
    entered.push(name);
    await until;
    return name;
  };
  const large = withinBudget(100 * mebibyte, enter("large", first.until));
  const second = withinBudget(60 * mebibyte, enter("second"));
  // It would fit, but others were here before.
  const small = withinBudget(5 * mebibyte, enter("small"));
  expect(await withinBudget(60 * mebibyte, enter("impatient"), 5)).toBeNull();
  expect(entered).toEqual(["large"]);
  first.release();
  expect(await Promise.all([large, second, small])).toEqual(["large", "second", "small"]);
  expect(entered).toEqual(["large", "second", "small"]);
});

test("one that fails gives its room back", async () => {
  const failing = withinBudget(120 * mebibyte, () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  expect(await withinBudget(120 * mebibyte, async () => "in", 5)).toBe("in");
});
