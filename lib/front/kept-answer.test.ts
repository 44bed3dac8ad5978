import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Answer, isKeepable, isKnown, KeptAnswer } from "./kept-answer";

const page = (headers: string[] = [], status = 200): Answer => ({
  status,
  headers: [
    "Content-Type",
    "text/html; charset=utf-8",
    "Vary",
    "rsc",
    "Cache-Control",
    "private, no-store",
    ...headers,
  ],
  body: Buffer.from(`<!doctype html>${"word ".repeat(1_000)}`),
});
const json: Answer = {
  status: 200,
  headers: ["content-type", "application/json", "etag", '"abc"'],
  body: Buffer.from("{}"),
};
const headersOf = (head: string[]) =>
  Object.fromEntries(head.flatMap((name, at) => (at % 2 ? [] : [[name.toLowerCase(), head[at + 1]]])));

test("only a whole, good answer that is for everybody is kept", () => {
  expect(isKeepable(page(), "page")).toBe(true);
  expect(isKeepable(page(["Content-Security-Policy", "script-src 'self'"]), "page")).toBe(true);
  expect(isKeepable(json, "data")).toBe(true);
  for (const status of [201, 204, 301, 304, 307, 403, 404, 500])
    expect(isKeepable(page([], status), "page")).toBe(false);
  expect(isKeepable(page(["Set-Cookie", "a=b"]), "page")).toBe(false);
  expect(isKeepable(page(["Content-Encoding", "gzip"]), "page")).toBe(false);
  expect(isKeepable(page(["Content-Security-Policy", "script-src 'nonce-abc'"]), "page")).toBe(false);
  expect(isKeepable({ ...page(), headers: [] }, "page")).toBe(false);
  expect(isKeepable(json, "page")).toBe(false);
  expect(isKeepable(page(), "data")).toBe(false);
  expect(isKeepable(page(), "file")).toBe(false);
});

test("each form has its own strong tag; browsers and caches between ask again each time", async () => {
  let grown = 0;
  const kept = new KeptAnswer(page(["X-Request-Id", "one"]), "page", (bytes) => {
    grown += bytes;
  });
  const plain = kept.ready("identity");
  expect(kept.ready("gzip")).toBeUndefined();
  const [first, second] = await Promise.all([kept.make("gzip"), kept.make("gzip")]);
  expect(first).toBe(second);
  expect(kept.ready("gzip")).toBe(first);
  expect(gunzipSync(first?.body ?? "")).toEqual(page().body);
  expect(grown).toBeGreaterThan(first?.body.length ?? 0);
  expect(first?.etag).not.toBe(plain?.etag);
  expect(headersOf(first?.heads.hit.whole ?? [])).toMatchObject({
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "rsc, Accept-Encoding, Cookie",
    "content-encoding": "gzip",
    "content-length": String(first?.body.length),
    etag: first?.etag,
  });
  expect(headersOf(first?.heads.hit.whole ?? [])).not.toHaveProperty("x-request-id");
  expect(headersOf(first?.heads.hit.unchanged ?? [])).not.toHaveProperty("content-length");
});

test("data keeps the tag and the rules of its route, and does not differ by cookies", () => {
  const kept = new KeptAnswer(
    { ...json, headers: [...json.headers, "Access-Control-Allow-Origin", "*"] },
    "data",
    () => undefined,
  );
  const form = kept.ready("gzip");
  expect(form?.etag).toBe('"abc"');
  expect(headersOf(form?.heads.miss.whole ?? [])).toMatchObject({ vary: "Accept-Encoding" });
  expect(headersOf(form?.heads.miss.unchanged ?? [])).toMatchObject({ "access-control-allow-origin": "*" });
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  [undefined, false],
])("a reader that names %s has it: %s", (asked, known) => {
  expect(isKnown(asked, '"a"')).toBe(known);
});
