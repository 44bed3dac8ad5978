import { expect, test } from "vitest";
import { fileOf, type Import, importsOf } from "./imports";
import { codeFolders, codeIn, isTest, textOf } from "./tree";

const product = codeIn(...codeFolders).filter((file) => !isTest(file));
const startsWith = (start: string) => (file: string) => file.startsWith(start);

/** Says of each import that breaks a rule which file it is in, and how to mend it. */
function broken(files: string[], breaks: (found: Import, file: string) => boolean, mend: string): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((found) => breaks(found, file))
      .map(({ to }) => `${file} imports ${to}. ${mend}`),
  );
}

const ownFolder = ({ to, own }: Import, ...folders: string[]) =>
  own && folders.some((name) => to.startsWith(`${name}/`));
const readsOrWrites = ({ to }: Import) => /^lib\/(access\/|[^/]+\/(queries|mutations)(\/|$))/.test(to);

test("app reaches the database only through lib", () => {
  const mend = "Move what it needs into a query or mutation in lib/<noun>, and call that.";
  expect(broken(product.filter(startsWith("app/")), (found) => ownFolder(found, "db"), mend)).toEqual([]);
});

test("components take props: they import neither db nor app, nor anything that reads, writes or asks who is there", () => {
  const files = product.filter(startsWith("components/"));
  const mend = "Load it in the page and pass it as a prop; only its type may be imported.";
  expect(broken(files, (found) => ownFolder(found, "db", "app"), mend)).toEqual([]);
  expect(broken(files, (found) => !found.types && found.own && readsOrWrites(found), mend)).toEqual([]);
});

test("lib knows neither pages nor components", () => {
  const mend = "Lib decides, app and components show: turn the dependency round.";
  expect(broken(product.filter(startsWith("lib/")), (found) => ownFolder(found, "app", "components"), mend)).toEqual(
    [],
  );
});

test("db knows only itself", () => {
  const mend = "What the product does belongs into lib, which may import db.";
  const breaks = (found: Import) => ownFolder(found, "app", "components", "lib", "i18n");
  expect(broken(product.filter(startsWith("db/")), breaks, mend)).toEqual([]);
});

test("only db knows which database this is", () => {
  const files = product.filter((file) => !file.startsWith("db/"));
  const breaks = ({ to, own, types }: Import) =>
    !own && !types && /^(better-sqlite3|pg|drizzle-orm\/(?!errors$).+)$/.test(to);
  expect(broken(files, breaks, "Write the query with drizzle-orm itself, or put the special part into db.")).toEqual(
    [],
  );
});

test("what runs in the browser reaches nothing that only the server has", () => {
  const mend = "Import only its type, or move the shared part into a file of its own (input, rules).";
  const files = product.filter((file) => /^"use client"/.test(textOf(file)));
  expect(files.flatMap((file) => serverOnly(file, [])).map((path) => `${path}. ${mend}`)).toEqual([]);
});

/** The chains of imports that lead from a file to something of the server. */
function serverOnly(file: string, way: string[], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  // A form gets the address of an action, not its code.
  if (/^"use server"/.test(textOf(file))) return [];
  return importsOf(file)
    .filter(({ types }) => !types)
    .flatMap((found) => {
      if (isServers(found)) return [[...way, file, found.to].join(" → ")];
      const next = fileOf(found);
      return next ? serverOnly(next, [...way, file], seen) : [];
    });
}

function isServers(found: Import): boolean {
  if (found.own) return ownFolder(found, "db", "lib/settings", "lib/log") || readsOrWrites(found);
  return /^(node:|next\/(headers|server)|next-intl\/server|next-auth|server-only|drizzle-orm|pino$)/.test(found.to);
}
