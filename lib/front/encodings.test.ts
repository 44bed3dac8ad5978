import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encode, encodingFor, isWorthEncoding } from "./encodings";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip", "gzip"],
  ["gzip, deflate", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP;q=1.0, BR;q=0.5", "gzip"],
  ["br;q=0, gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["identity, gzip;q=0.5", "identity"],
  ["gzip;q=nonsense", "identity"],
])("a reader who says %s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
  expect(encodingFor(accepted)).toBe(encoding);
});

test("what is encoded comes out again, and what would not become smaller stays", async () => {
  const body = Buffer.from("a page of many words ".repeat(200));
  expect(gunzipSync((await encode(body, "gzip", false)) ?? "")).toEqual(body);
  expect(brotliDecompressSync((await encode(body, "br", true)) ?? "")).toEqual(body);
  expect(await encode(Buffer.from("ab"), "gzip", false)).toBeNull();
  expect(await encode(body, "identity", false)).toBeNull();
});

test("texts of some length are worth it, pictures are not", () => {
  const long = Buffer.alloc(2_000);
  for (const type of ["text/html; charset=utf-8", "application/json", "application/manifest+json", "image/svg+xml"])
    expect(isWorthEncoding(type, long)).toBe(true);
  expect(isWorthEncoding("image/png", long)).toBe(false);
  expect(isWorthEncoding("text/html", Buffer.alloc(100))).toBe(false);
});
