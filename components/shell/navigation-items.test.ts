import { expect, test } from "vitest";
import { currentItem, homePath, navigationByRole } from "./navigation-items";

test("an inner page belongs to its closest item", () => {
  const items = navigationByRole.organiser;
  expect(currentItem(items, "/desk")?.key).toBe("desk");
  expect(currentItem(items, "/desk/events/5f")?.key).toBe("deskEvents");
  expect(currentItem(items, "/desk/events/new")?.key).toBe("newEvent");
  expect(currentItem(items, "/desktop")).toBeUndefined();
});

test("each role starts at its own first screen", () => {
  expect(homePath("organiser")).toBe("/desk");
  expect(homePath("coordinator")).toBe("/office");
  expect(homePath("administrator")).toBe("/admin");
});
