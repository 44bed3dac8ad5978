import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, root, textOf } from "./tree";

const documents = ["README.md", ...filesIn("docs").filter((file) => file.endsWith(".md"))];

test.each(documents)("every path that %s names exists", (document) => {
  const gone = pathsIn(textOf(document)).filter((path) => !existsSync(join(root, path)));
  expect(gone.map((path) => `${document} names ${path}: name its new place, or leave it out.`)).toEqual([]);
});

test("the README names every folder of the repository", () => {
  const folders = ["app", "bin", "components", "db", "docs", "e2e", "i18n", "lib", "messages", "public"];
  expect(folders.filter((folder) => !textOf("README.md").includes(`${folder}/`))).toEqual([]);
});

/** What stands in backticks or a link and looks like a path of ours; the data folder exists only where the product runs. */
function pathsIn(text: string): string[] {
  const inTicks = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g)].map(([, path = ""]) => path);
  const ours = /^(\.\/)?(app|bin|components|db|docs|e2e|i18n|lib|messages|public|\.ci)\/[^*<>…]*$/;
  const atRoot = /^[a-z-]+(\.[a-z]+)*\.(ts|js|json|md|mjs)$/;
  const named = inTicks.filter((path) => ours.test(path) || (atRoot.test(path) && existsSync(join(root, path))));
  return [...named, ...linked].map((path) => path.replace(/:\d+$/, ""));
}
