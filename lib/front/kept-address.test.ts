import { expect, test } from "vitest";
import { routes } from "@/e2e/permissions/matrix";
import { isPlainPage, isPublicData, keptAddress } from "./kept-address";
import { keptRoutes } from "./kept-routes";

const closed = (kind: string) => ({ kind, open: false });
const open = (kind: string) => ({ kind, open: true });

test.each([
  ["/", closed("page")],
  ["/en", closed("page")],
  ["/events/1a12893d7608c62808cb", closed("page")],
  ["/en/events/1a12893d7608c62808cb?from=groupmessage&isappinstalled=0", closed("page")],
  ["/?when=weekend&format=online", closed("page")],
  ["/?when=&group=&street=&q=", closed("page")],
  ["/?q=%E7%A7%91%E6%99%AE", open("page")],
  ["/?from=2026-11-01", open("page")],
  ["/progress?year=2022", open("page")],
  ["/results/2022/csv", closed("data")],
  ["/en/results/2022/csv", closed("data")],
  ["/api/v1/events?limit=5", open("data")],
  ["/_next/static/chunks/1ufhbi2lro36n.css", closed("file")],
  ["/icon.svg", closed("file")],
])("%s is kept", (url, address) => {
  expect(keptAddress(url)).toEqual(address);
});

test.each([
  "/?utm_source=x",
  "/?when=weekend&when=month",
  "/?when=tomorrow",
  "/?q",
  "/?q=a=b",
  "/?constructor=x",
  "/en/",
  "//",
  "/fr",
  "/en/api/v1/events",
  "/events/a.b",
  "/events/a%2Fb",
  "/events/a/b",
  "/sign-in",
  "/setup/abc",
  "/desk",
  "/office/events/csv",
  "/files/1a12893d7608c62808cb",
  "/api/health",
  "/api/v1/events?_rsc=1",
  "/_next/static/../../events",
  "/_next/static//x",
  "/_next/static/chunks/1ufhbi2lro36n.css?dpl=1",
  "/_next/static/.hidden",
  "/_next/image?url=x",
  "http://other.invalid/",
  `/?q=${"a".repeat(1_000)}`,
])("%s passes by", (url) => {
  expect(keptAddress(url)).toBeNull();
});

test("nothing on the list is private by the matrix of permissions, and each of its routes is there", () => {
  const listed = keptRoutes.filter(({ kind }) => kind !== "file");
  const rows = listed.map(({ route }) => ({ route, row: routes[route] }));
  // Not released yet in the demo years: the same for everybody all the same.
  const isSame = (answers: unknown[]) => new Set(answers).size === 1 && [200, 404].includes(Number(answers[0]));
  expect(rows.filter(({ row }) => !row || !isSame(Object.values(row)))).toEqual([]);
});

test("every other route of the build passes by", () => {
  const listed = new Set(keptRoutes.map(({ route }) => route));
  const others = Object.keys(routes).filter((route) => !listed.has(route));
  const example = (route: string) => route.replace(/\[[^\]]+\]/g, "1a12893d7608c62808cb");
  expect(others.length).toBeGreaterThan(80);
  expect(others.flatMap((route) => [example(route), `/en${example(route)}`]).filter((url) => keptAddress(url))).toEqual(
    [],
  );
});

test("pages are plain, and what is beside them is data", () => {
  expect(["/results/2022/csv", "/en/results/2022/json", "/api/v1/progress"].every(isPublicData)).toBe(true);
  expect(["/results/2022", "/desk/events/csv"].some(isPublicData)).toBe(false);
  expect(["/", "/en", "/series/a", "/en/venues"].every(isPlainPage)).toBe(true);
  expect(["/results/2022/csv", "/api/v1/events", "/sign-in", "/icon.svg"].some(isPlainPage)).toBe(false);
});
