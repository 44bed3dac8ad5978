import { basename } from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "./imports";
import { codeFolders, codeIn, filesIn, isTest, textOf } from "./tree";

const code = codeIn(...codeFolders, "e2e", "bin");

test("file and folder names are kebab-case", () => {
  // What stands in brackets is Next's; data files are named after their language.
  const part = /^(\(.+\)|\[.+\]|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*)$/;
  const wrong = filesIn(...codeFolders, "e2e", "bin").filter(
    (file) => !file.split("/").every((name) => part.test(name)),
  );
  expect(wrong.map((file) => `${file}: write its name in kebab-case.`)).toEqual([]);
});

test("every name says what is inside", () => {
  const saysNothing = /^(utils?|helpers?|services?|managers?|common|shared|misc|types|constants|lib)$/;
  const named = (file: string) => file.replace(/(\.(db\.)?test)?\.[a-z]+$/, "").split("/");
  const wrong = code.filter((file) =>
    named(file)
      .slice(1)
      .some((name) => saysNothing.test(name)),
  );
  expect(wrong.map((file) => `${file}: name it (or its folder) after its subject.`)).toEqual([]);
});

test("nothing is passed on through barrels", () => {
  const wrong = code.filter(
    (file) => basename(file).startsWith("index.") && file !== "db/schema/index.ts" && file !== "e2e/fixtures.ts",
  );
  expect(wrong.map((file) => `${file}: import from the file itself and delete this one.`)).toEqual([]);
});

// Folders of lib that are a technique rather than a noun of the product; they name their files as they need.
const techniques = new Set(
  "access actions api audit backups csv demo exports health lists log moving outbox settings setup structure testing time totals word xlsx".split(
    " ",
  ),
);
// Parts of a noun's reading and writing that have a name of their own. A new one is a decision: add it here.
const named = new Set([
  "lib/campaigns/editions.ts",
  "lib/figures/conditions.ts",
  "lib/people/invitations.ts",
  "lib/people/managed-person.ts",
  "lib/people/one-time-links.ts",
  "lib/people/own-account.ts",
  "lib/people/sign-in.ts",
  "lib/periods/closed-months.ts",
  "lib/periods/gate.ts",
  "lib/records/approval.ts",
  "lib/targets/public-progress.ts",
  "lib/units/tree.ts",
]);

test("a noun reads in queries and writes in mutations", () => {
  const files = code.filter((file) => {
    const [top, noun = ""] = file.split("/");
    return top === "lib" && !techniques.has(noun) && !isTest(file) && !named.has(file);
  });
  const wrong = files.filter(
    (file) =>
      !/^lib\/[^/]+\/(queries|mutations)(\.ts|\/)/.test(file) &&
      importsOf(file).some(({ to, types }) => !types && /^db\/(connection|transaction)$/.test(to)),
  );
  const mend = "move it into queries.ts or mutations.ts, or queries/<verb>.ts and mutations/<verb>.ts.";
  expect(wrong.map((file) => `${file} uses the database: ${mend}`)).toEqual([]);
  expect([...named].filter((file) => !code.includes(file))).toEqual([]);
});

test("no check is switched off", () => {
  const switches = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|\b(TODO|FIXME|XXX)\b|\bas any[;,)\n]/;
  const here = "lib/structure/names.test.ts";
  const wrong = code.filter((file) => file !== here && switches.test(textOf(file)));
  expect(wrong.map((file) => `${file}: mend what the check or the note is about.`)).toEqual([]);
});

test("tests stand beside what they test, and none is left out or left alone", () => {
  const wrong = code.filter((file) => isTest(file) && /\b(test|it|describe)\.(only|skip|todo)\b/.test(textOf(file)));
  expect(wrong.map((file) => `${file}: no test is skipped or run alone.`)).toEqual([]);
});
