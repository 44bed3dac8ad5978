import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { readRegisterQuery, registerPath, spanOfQuery } from "@/lib/ledgers/input";
import { newRecognition, recognitionQuery } from "./input";

const filled = { title: "报道", source: "晨报", level: "city", on: "2025-05-06", unitId: "u" };

function parse(given: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...given })) form.set(name, value);
  const submission = parseWithZod(form, { schema: newRecognition });
  return submission.status === "success" ? submission.value : submission.error;
}

test("what may be missing is null, and spaces are no title", () => {
  expect(parse({})).toEqual({ ...filled, url: null, eventId: null, campaignId: null });
  expect(parse({ title: "  " })).toHaveProperty("title");
  expect(parse({ level: "world" })).toHaveProperty("level");
  expect(parse({ on: "2025-02-30" })).toEqual({ on: ["invalid_date"] });
});

test.each(["javascript:alert(1)", "ftp://a.invalid/x", "news.invalid", "data:text/html,x", "//a.invalid"])(
  "%s is no link to the press",
  (url) => expect(parse({ url })).toEqual({ url: ["invalid_url"] }),
);

test("a register reads the address it writes, and what cannot be read counts as absent", () => {
  const query = { year: 2022, campaign: "c-1", level: "city" as const, from: "2022-04-01", until: "2022-06-30" };
  const address = new URL(registerPath("/office/media", query), "http://kepu.invalid");
  expect(readRegisterQuery(recognitionQuery, Object.fromEntries(address.searchParams), 2026)).toEqual(query);
  const nonsense = { year: "soon", level: "moon", campaign: ["a", "b"], page: "0", text: "   " };
  expect(readRegisterQuery(recognitionQuery, nonsense, 2026)).toEqual({ year: 2026 });
});

test("a stretch never leaves its year", () => {
  expect(spanOfQuery({ year: 2022 })).toEqual({ from: "2022-01-01", to: "2022-12-31" });
  expect(spanOfQuery({ year: 2022, from: "2021-05-01", until: "2023-01-01" })).toEqual({
    from: "2022-01-01",
    to: "2022-12-31",
  });
});
