import { describe, expect, it } from "vitest";
import { barePath, localePath } from "./path";

describe("localePath", () => {
  it("leaves Chinese addresses bare and prefixes English ones", () => {
    expect(localePath("zh-CN", "/progress?year=2022")).toBe("/progress?year=2022");
    expect(localePath("en", "/progress?year=2022")).toBe("/en/progress?year=2022");
    expect(localePath("en", "/")).toBe("/en");
    expect(localePath("en", "/?q=a")).toBe("/en?q=a");
  });
});

describe("barePath", () => {
  it("takes the prefix off, and only a prefix", () => {
    expect(barePath("/en")).toBe("/");
    expect(barePath("/en?q=a")).toBe("/?q=a");
    expect(barePath("/en/events/1")).toBe("/events/1");
    expect(barePath("/entrance")).toBe("/entrance");
    expect(barePath("/")).toBe("/");
  });
});
