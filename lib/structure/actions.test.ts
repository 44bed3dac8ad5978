import { expect, test } from "vitest";
import { importsOf } from "./imports";
import { codeFolders, codeIn, isTest, textOf } from "./tree";

const product = codeIn(...codeFolders).filter((file) => !isTest(file));
const actions = product.filter((file) => /^"use server"/m.test(textOf(file)));
const mend = "make it with formAction or publicFormAction of lib/actions, which check origin, access and input.";

test("there are server actions", () => {
  expect(actions.length).toBeGreaterThan(0);
});

test("every exported server action is made by a wrapper", () => {
  expect(actions.flatMap((file) => unwrapped(file).map((name) => `${file}: ${name}: ${mend}`))).toEqual([]);
});

test("server actions stand in files of their own", () => {
  const inside = product.filter((file) => /^\s+"use server"/m.test(textOf(file)));
  expect(inside.map((file) => `${file}: move the action into actions.ts beside the page and ${mend}`)).toEqual([]);
});

/** The exports of a file that are not the result of a wrapper imported from lib/actions. */
function unwrapped(file: string): string[] {
  const wrappers = wrappersOf(file);
  const made = /^export const (\w+) = (\w+)(?:<[^(]*>)?\(/;
  return textOf(file)
    .split("\n")
    .filter((line) => line.startsWith("export ") && !/^export (type|interface) /.test(line))
    .filter((line) => !wrappers.has(made.exec(line)?.[2] ?? ""));
}

/** The names that a file imports from the wrappers' files. */
function wrappersOf(file: string): Set<string> {
  const fromWrappers = importsOf(file).filter(({ to }) => /^lib\/actions\/[a-z-]*form-action$/.test(to));
  const names = [...textOf(file).matchAll(/^import \{ ([^}]+) \} from "@\/lib\/actions\/[a-z-]*form-action";/gm)];
  return fromWrappers.length ? new Set(names.flatMap(([, list = ""]) => list.split(", "))) : new Set();
}
