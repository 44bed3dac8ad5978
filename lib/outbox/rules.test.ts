import { expect, test } from "vitest";
import { failureOf, mailAddressOf, nextTry } from "./rules";

test("each try is later than the one before, until there is none", () => {
  const now = new Date("2026-05-01T00:00:00Z");
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => nextTry(attempts, now)?.getTime());
  expect(waits.map((at) => at && (at - now.getTime()) / 60_000)).toEqual([1, 5, 30, 120, 600, undefined]);
});

test("only a mail address that can exist is written to", () => {
  expect(mailAddressOf("canal@office.example.cn")).toBe("canal@office.example.cn");
  for (const account of ["13800000000", "a@demo.invalid", "a@B.INVALID", "a@localhost", "", "a b@c.cn"])
    expect(mailAddressOf(account), account).toBeNull();
});

test("what the server says for good is not asked again; a wrong password may be put right", () => {
  expect(failureOf({ code: "EENVELOPE", responseCode: 550 })).toEqual({ reason: "EENVELOPE 550", permanent: true });
  expect(failureOf({ code: "EENVELOPE", responseCode: 451 })).toEqual({ reason: "EENVELOPE 451", permanent: false });
  expect(failureOf({ code: "EAUTH", responseCode: 535 })).toEqual({ reason: "EAUTH 535", permanent: false });
  expect(failureOf({ code: "ECONNECTION" })).toEqual({ reason: "ECONNECTION", permanent: false });
  expect(failureOf(null)).toEqual({ reason: "unknown", permanent: false });
  // Messages may hold addresses.
  expect(failureOf(new Error("550 canal@office.example.cn")).reason).toBe("unknown");
});
