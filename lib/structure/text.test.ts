import { join } from "node:path";
import {
  isJsxAttribute,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateHead,
  isTemplateMiddle,
  isTemplateTail,
} from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn, isTest, root } from "./tree";

type Program = ReturnType<ReturnType<API["updateSnapshot"]>["getProjects"]>[number]["program"];
type Node = NonNullable<ReturnType<Program["getSourceFile"]>>;

// A project of syntax only: nothing is resolved, so it is read in a second.
const config = join(root, "lib/structure/tsconfig.json");
const api = new API({ cwd: root });
let program: Program | undefined;

beforeAll(() => {
  program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
});
afterAll(() => api.close());

// Data rather than text: what a district begins with, the demo, each language's own name, and words no password may be.
const data = [
  "components/shell/languages.ts",
  "lib/demo/load-demo.ts",
  "lib/people/new-password.ts",
  "lib/setup/first-lists.ts",
  // The words of official documents, which are in Chinese whatever language the page has.
  ...["default-template", "period", "phrases", "vocabulary", "word", "queries/read-names", "queries/read-slot"].map(
    (file) => `lib/reports/${file}.ts`,
  ),
  ...["lib/word/layout.ts", "lib/word/numeral.ts", "lib/rankings/word.ts", "lib/statistics/default-rows.ts"],
  "lib/reports/arranged.ts",
  "lib/reports/asked-words.ts",
  "lib/reports/default-template.ts",
  "lib/reports/period.ts",
  "lib/reports/phrases.ts",
  "lib/reports/vocabulary.ts",
  "lib/reports/word.ts",
  "lib/reports/queries/read-names.ts",
  "lib/reports/queries/read-slot.ts",
  "lib/word/fonts.ts",
  "lib/rankings/word.ts",
  // The words people write in titles, in spreadsheets and for recurring dates.
  "lib/events/title-words.ts",
  "lib/imports/audience-words.ts",
  "lib/imports/fields.ts",
  "lib/imports/rows/row-words.ts",
  "lib/imports/values/counts.ts",
  "lib/imports/values/whens.ts",
  "lib/series/words.ts",
];
const files = codeIn("app", "components", "lib").filter((file) => !isTest(file) && !data.includes(file));
const mend = "move it into messages/zh-CN.json and messages/en.json.";

test("no Chinese stands in code", () => {
  const found = literals().filter(({ text }) => /\p{Script=Han}/u.test(text));
  expect(found.map(({ file, text }) => `${file}: “${text.trim()}”: ${mend}`)).toEqual([]);
});

test("no text for readers stands in markup", () => {
  const found = literals().filter(({ text, shown }) => shown && /\p{L}{2,}/u.test(text));
  expect(found.map(({ file, text }) => `${file}: “${text.trim()}”: ${mend}`)).toEqual([]);
});

type Literal = { file: string; text: string; shown: boolean };
let known: Literal[] | undefined;

/** Every literal text of the product, and whether a reader sees it as it stands. */
function literals(): Literal[] {
  known ??= files.flatMap((file) => {
    const source = program?.getSourceFile(join(root, file));
    if (!source) throw new Error(`${file} was not read: is it in lib/structure/tsconfig.json?`);
    return literalsIn(source, file);
  });
  return known;
}

const isText = [
  isStringLiteral,
  isNoSubstitutionTemplateLiteral,
  isTemplateHead,
  isTemplateMiddle,
  isTemplateTail,
  isJsxText,
];
const shownAttribute = /^(placeholder|title|alt|label|aria-(label|description|roledescription|valuetext|placeholder))$/;

function literalsIn(node: Node, file: string, shown = false): Literal[] {
  const found: Literal[] = [];
  node.forEachChild((child) => {
    if (isText.some((is) => is(child))) {
      found.push({ file, text: (child as Node).text, shown: shown || isJsxText(child) });
    } else {
      const attribute = isJsxAttribute(child) && child.initializer && isStringLiteral(child.initializer);
      const seen = attribute && shownAttribute.test(child.name.getText());
      found.push(...literalsIn(child as Node, file, Boolean(seen)));
    }
  });
  return found;
}
