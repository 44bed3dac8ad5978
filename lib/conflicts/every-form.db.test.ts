import { parseWithZod } from "@conform-to/zod/v4";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { errorKey } from "@/lib/actions/error-key";
import { editForms } from "@/lib/testing/edit-forms/all";
import type { Change, EditForm, Opened } from "@/lib/testing/edit-forms/edit-form";
import { makeProgramme } from "@/lib/testing/programme";
import { freshBase, rebased } from "./base";
import { flatValues, sameValue, typedValues, type Values } from "./values";

vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }));
eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const conflict = { ok: false, reason: "version_conflict" };

describe.each(editForms)("$schema, two savers", (form) => {
  test.skipIf(!form.apart)("changes that do not touch are both kept", async () => {
    const { mine = {}, theirs = {} } = form.apart ?? {};
    const { asked, kept } = await twoSavers(form, mine, theirs);
    expect(asked).toEqual([]);
    for (const [name, value] of Object.entries(flatValues({ ...mine, ...theirs }))) {
      expect(sameValue(kept[name] ?? "", value), `${name}: ${JSON.stringify(kept[name])}`).toBe(true);
    }
  });

  test("what both changed is asked, with both values", async () => {
    const { field, mine, theirs } = form.both;
    const { asked, before, kept } = await twoSavers(form, { [field]: mine }, { [field]: theirs });
    expect(asked).toEqual([{ name: field, mine }]);
    expect(before[field]).toBe(theirs);
    expect(kept[field]).toBe(mine);
  });
});

/** Both open the form; the other saves, I am refused, my form is brought to what is kept, and is sent again as it then stands. */
async function twoSavers(form: EditForm, mine: Change, theirs: Change) {
  const open = await form.make();
  const opened = await open();
  expect(await send(form, opened, theirs)).toMatchObject({ ok: true });
  expect(await send(form, opened, mine)).toMatchObject(conflict);
  const now = await open();
  const base = freshBase({ version: String(opened.version), values: flatValues(opened.values) });
  const typed = typedValues(treeOf(opened, mine), Object.keys(flatValues({ ...opened.values, ...mine })), base.values);
  const kept = { version: String(now.version), values: flatValues(now.values) };
  const next = rebased(base, typed, kept, null);
  expect(await send(form, now, { ...typed, ...next.updates })).toMatchObject({ ok: true });
  return { asked: next.base.asked, before: kept.values, kept: flatValues((await open()).values) };
}

/** Sends the form with a change, as a browser does: every field as text, under the version it was opened with. */
async function send(form: EditForm, opened: Opened, change: Change) {
  const data = new FormData();
  const token = opened.as ?? "version";
  for (const [name, value] of Object.entries({ ...opened.hidden, [token]: String(opened.version) }))
    data.set(name, value);
  const fields: Values = { ...flatValues(opened.values), ...flatValues(change) };
  for (const [name, value] of Object.entries(fields)) append(data, name, value);
  const submission = parseWithZod(data, { schema: form.input, error: errorKey });
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return form.save(submission.value as never);
}

/** What was sent, as the form has it: names with dots are records. */
function treeOf(opened: Opened, change: Change): Record<string, unknown> {
  const tree: Record<string, unknown> = { ...opened.values };
  for (const [name, value] of Object.entries(change)) {
    const [first = "", second] = name.split(".");
    tree[first] = second ? { ...(tree[first] as object), [second]: value } : value;
  }
  return tree;
}

function append(data: FormData, name: string, value: Values[string]): void {
  if (typeof value === "string") data.append(name, value);
  else
    for (const [place, part] of value.entries()) {
      if (typeof part === "string") data.append(name, part);
      else for (const [field, text] of Object.entries(part)) data.append(`${name}[${place}].${field}`, text);
    }
}
