import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { describeFault } from "./fault";

test("a database error is described without the values that were being written", () => {
  const cause = Object.assign(new Error("duplicate key: canary-phone"), { code: "23505" });
  const error = new DrizzleQueryError("insert into people values (?)", ["canary-name"], cause);
  const said = JSON.stringify(describeFault(error));
  expect(said).toContain("23505");
  expect(said).toContain("fault.test.ts");
  expect(said).not.toContain("canary");
});

test("what is thrown without being an error is named by its type", () => {
  expect(describeFault("canary")).toEqual({ fault: "string" });
});
