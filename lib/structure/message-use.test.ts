import { expect, test } from "vitest";
import { messagesIn } from "./message-files";
import { codeFolders, codeIn, isTest, textOf } from "./tree";

const chinese = messagesIn("zh-CN");
const code = codeIn(...codeFolders)
  .filter((file) => !isTest(file) && !file.startsWith("db/demo/"))
  .map(textOf);

// Keys that only data names: what a database or a schema said at run time.
const namedByData = ["errors.", "audit."];

test("every message is used", () => {
  const literals = new Set(code.flatMap((text) => [...text.matchAll(/"([\w.-]+)"/g)].map(([, value = ""]) => value)));
  const objectKeys = new Set(code.flatMap((text) => [...text.matchAll(/\b(\w+):/g)].map(([, value = ""]) => value)));
  const patterns = [...new Set(code.flatMap(keyPatterns))].map((pattern) => new RegExp(`^${pattern}$`));
  const isUsed = (key: string) =>
    splits(key).some(
      ([namespace, rest]) =>
        literals.has(namespace) &&
        (literals.has(rest) || objectKeys.has(rest) || patterns.some((pattern) => pattern.test(rest))),
    );
  const unused = [...chinese.keys()].filter(
    (key) => !namedByData.some((start) => key.startsWith(start)) && !isUsed(key),
  );
  expect(unused.map((key) => `${key}: delete it from both messages files, or use it.`)).toEqual([]);
});

/** Keys put together of parts, such as `fields.${name}.label` or `${status}Title`, as patterns. */
function keyPatterns(text: string): string[] {
  const composed = [...text.matchAll(/`((?:[\w.-]|\$\{[^{}`]+\})+)`/g)].map(([, key = ""]) => key);
  return composed
    .filter((key) => /\.|[A-Z][a-z]+$/.test(key.replace(/\$\{[^{}]+\}/g, "")))
    .map((key) => key.replaceAll(".", "\\.").replace(/\$\{[^{}]+\}/g, "[\\w-]+(?:\\.[\\w-]+)*"));
}

/** `a.b.c` can be asked for as `b.c` of the namespace `a`, or as `c` of `a.b`. */
function splits(key: string): [namespace: string, rest: string][] {
  const parts = key.split(".");
  return parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join("."), parts.slice(at + 1).join(".")]);
}

test("every refusal has its sentence", () => {
  // Answered to code, not to people: the sign-in turns them into `sign_in_wrong` and `sign_in_wait`.
  const inner = new Set(["wrong", "wait"]);
  const said = codeIn("lib")
    .filter((file) => !isTest(file) && !file.startsWith("lib/log/"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\b(?:reason|message|error): "([a-z_]+)(?:\?[^"]*)?"/g)].map(([, key = ""]) => ({
        file,
        key,
      })),
    );
  const missing = said.filter(({ key }) => !inner.has(key) && !chinese.has(`errors.${key}`));
  expect(missing.map(({ file, key }) => `${file} says ${key}: add errors.${key} to both messages files.`)).toEqual([]);
});
