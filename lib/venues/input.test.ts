import { expect, test } from "vitest";
import { newVenue } from "./input";

test("a map point is decimal degrees, both or neither", () => {
  const refused = (given: object) => {
    const parsed = newVenue.safeParse({ name: "馆", streetId: "s-canal", address: "路1号", ...given });
    return parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };
  expect(refused({ latitude: "３０．３１８６２", longitude: "120.14" })).toBeUndefined();
  expect(refused({ latitude: "30.3" })).toEqual(["longitude degrees_both"]);
  expect(refused({ latitude: "北纬30度", longitude: "120.14" })).toEqual(["latitude invalid_degrees"]);
  expect(refused({ latitude: "91", longitude: "181" })).toEqual([
    "latitude invalid_degrees",
    "longitude invalid_degrees",
  ]);
});
