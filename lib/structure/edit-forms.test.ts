import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { editForms } from "@/lib/testing/edit-forms/all";
import { codeIn, isTest, root, textOf } from "./tree";

vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }));

// One press and nothing typed: whoever comes second sees the page as it is now and presses again.
const presses = [
  ...[
    "fileInput",
    "grantRemoval",
    "moveInput",
    "moveRowInput",
    "oneMilestone",
    "recognitionRemoval",
    "releaseResultsInput",
  ],
  ...["removeRowInput", "removeTargetFormInput", "removeViewInput", "resetTemplateInput", "seenUnit", "takeOverInput"],
  "withdrawRecordInput",
];
// A decision with its words: the second finds the row moved on, is refused, and keeps what was typed (tests of moves and reviews).
const decisions = [
  ...["approveRecordInput", "eraseInput", "reasonedMoveInput", "releaseInput", "returnRecordInput"],
  ...["seriesMoveInput", "seriesRescheduleInput"],
];
// A spreadsheet on its way in has one owner and its own tests.
const imports = ["fixImportInput", "importInput", "mapImportInput"];
// Who changed these last is not told: the trail speaks of something wider than the row the form has proved its reach over.
const unnamed = ["milestoneChange", "nameChange", "splitFormInput", "targetFormInput"];

const actions = codeIn("app").filter((file) => file.endsWith("/actions.ts"));
const tested = new Set(editForms.map(({ schema }) => schema.split(" ")[0] ?? ""));
const uses = new Map<string, { file: string; text: string }[]>();
const versioned = new Set<string>();

beforeAll(async () => {
  for (const file of actions) {
    const text = textOf(file);
    for (const [, action = "", schema = ""] of text.matchAll(
      /formAction\(\{([\s\S]*?schema: (\w+),[\s\S]*?)\}\);\n/g,
    )) {
      uses.set(schema, [...(uses.get(schema) ?? []), { file, text: action }]);
      if (await carriesVersion(text, schema)) versioned.add(schema);
    }
  }
});

test("each form that carries a version is in the table of edit forms with two savers, or is known not to need it", () => {
  const known = new Set([...tested, ...presses, ...decisions, ...imports]);
  const forgotten = [...versioned].filter((schema) => !known.has(schema));
  expect(forgotten.map((schema) => `${schema}: add it to lib/testing/edit-forms`)).toEqual([]);
  expect(
    [...known].filter((schema) => !versioned.has(schema)).map((schema) => `${schema} is no form any more`),
  ).toEqual([]);
});

test("each edit form that is shown names its row, so that two people's changes are merged", () => {
  const components = codeIn("components").filter((file) => file.endsWith(".tsx") && !isTest(file));
  const without = components.flatMap((file) => {
    const forms = textOf(file).split("useKepuForm(").slice(1);
    const used = forms.filter((form) =>
      [...tested, ...decisions].some((schema) => new RegExp(`schema: ${schema}\\b`).test(form)),
    );
    const isNew = textOf(file).includes('name="version" value="0"');
    return used.length > 0 && !isNew && !/\bkept\b/.test(textOf(file))
      ? [`${file}: give useKepuForm the row as \`kept\``]
      : [];
  });
  expect(without).toEqual([]);
});

test("no form is made anew when its row's version changes: what was typed would be gone", () => {
  const files = codeIn("app", "components").filter((file) => file.endsWith(".tsx") && !isTest(file));
  const keyed = files.filter((file) => /^(?!.*<input).*key=\{[^}\n]*([vV]ersion|seen[A-Z]\w*\()/m.test(textOf(file)));
  expect(keyed.map((file) => `${file}: leave the version out of the key`)).toEqual([]);
});

test("who saves second is told who saved first", () => {
  const silent = [...tested, ...decisions]
    .filter((schema) => !unnamed.includes(schema))
    .flatMap((schema) => (uses.get(schema) ?? []).map((use) => ({ schema, ...use })))
    .filter(({ text }) => !/\n {2}row\b/.test(text) && !/show:|orShowChanged/.test(text));
  expect(silent.map(({ file, schema }) => `${file}: ${schema}: name its row`)).toEqual([]);
});

async function carriesVersion(text: string, schema: string): Promise<boolean> {
  const from = [...text.matchAll(/import \{([^}]+)\} from "@\/([^"]+)";/g)].find(([, names = ""]) =>
    names.split(",").some((name) => name.trim() === schema),
  )?.[2];
  if (!from) throw new Error(`no import of ${schema}`);
  const found = ((await import(/* @vite-ignore */ join(root, `${from}.ts`))) as Record<string, { shape?: object }>)[
    schema
  ];
  return "version" in (found?.shape ?? {}) || "seen" in (found?.shape ?? {});
}
