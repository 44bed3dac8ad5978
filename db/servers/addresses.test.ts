import { expect, test } from "vitest";
import { addressesOf } from "./addresses";

test("several servers in one address are several addresses", () => {
  expect(
    addressesOf("postgres://kepu:s%40crt@one:5432,two:5433/kepu?target_session_attrs=read-write&ssl=true"),
  ).toEqual(["postgres://kepu:s%40crt@one:5432/kepu?ssl=true", "postgres://kepu:s%40crt@two:5433/kepu?ssl=true"]);
  expect(addressesOf("postgresql://one,[::1]:5433/kepu?target_session_attrs=any")).toEqual([
    "postgresql://one/kepu",
    "postgresql://[::1]:5433/kepu",
  ]);
});

test("one server stays as it was written", () => {
  const url = "postgres://kepu:a,b@one:5432/kepu?application_name=x";
  expect(addressesOf(url)).toEqual([url]);
});
