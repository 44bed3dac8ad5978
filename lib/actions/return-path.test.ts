import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path";

test.each(["/", "/desk", "/en/desk/events?year=2026&part=approved", "/events/5f#top"])("%s is kept", (path) => {
  expect(safeReturnPath(path, "/")).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https:evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example/x",
  "/%2e//evil.example",
  "",
  null,
  "/".repeat(3000),
])("%j is not followed", (path) => {
  expect(safeReturnPath(path, "/desk")).toBe("/desk");
});

test("whatever is asked for, the browser stays on the origin", () => {
  const piece = fc.constantFrom("/", "\\", ":", "https", "evil.example", "@", "%2f", "%5c", "\t", "\n", "..", "a", "?");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = safeReturnPath(pieces.join(""), "/");
      expect(new URL(path, "https://kepu.example.cn").origin).toBe("https://kepu.example.cn");
    }),
  );
});
