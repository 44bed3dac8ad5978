import { expect, test } from "vitest";
import { normalAccount } from "./account";
import { maskedAccount } from "./mask";

test.each([
  [" 138-0000 1234 ", "13800001234"],
  ["+86 13800001234", "13800001234"],
  ["8613800001234", "13800001234"],
  ["１３８００００１２３４", "13800001234"],
  ["Zhang.San@Kepu.Example.CN", "zhang.san@kepu.example.cn"],
  ["0571-88888888", null],
  ["zhang san", null],
])("%j is stored as %j", (typed, stored) => {
  expect(normalAccount(typed)).toBe(stored);
});

test("a masked account says who, and never a whole number or address", () => {
  expect(maskedAccount("13800001234")).toBe("138****1234");
  expect(maskedAccount("zhang.san@kepu.example.cn")).toBe("z***@kepu.example.cn");
});
