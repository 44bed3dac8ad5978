import { expect, test } from "vitest";
import { argumentsOf } from "./message-files";

test.each([
  ["{count, plural, one {# event of {unit}} other {# events}} in {year}", "count,unit,year"],
  ["{kind, select, a {events} other {none}}", "kind"],
  ["At {at, date, short}: <b>{name}</b>", "<b>,at,name"],
  ["Nothing '{here}'", ""],
])("%s takes %s", (message, names) => {
  expect(argumentsOf(message).join()).toBe(names);
});
