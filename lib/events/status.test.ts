import { expect, test } from "vitest";
import { mayTakeBack } from "./status";

test("a batch takes back what it published, proposed or cancelled, and no decision on a record", () => {
  expect(mayTakeBack("draft", "published")).toBe(true);
  expect(mayTakeBack("draft", "proposed")).toBe(true);
  expect(mayTakeBack("published", "cancelled")).toBe(true);
  expect(mayTakeBack("submitted", "approved")).toBe(false);
  expect(mayTakeBack("published", "submitted")).toBe(false);
  expect(mayTakeBack("approved", "published")).toBe(false);
});
