import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { removeView, renameView, saveView } from "./mutations";
import { listSavedViews } from "./queries/list-saved-views";
import { saveViewInput } from "./view-input";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const reader = accessOf("coordinator", "totals.read");
const other = accessOf("secondCoordinator", "totals.read");
const here = "/office/analysis?year=2026&rows=street&columns=group";

test("a view is kept, renamed and forgotten by the one who kept it, each with its entry", async () => {
  expect(await saveView(reader, { name: "街道与人群", address: here })).toEqual({ ok: true });
  expect(await saveView(reader, { name: "街道与人群", address: here })).toEqual({ ok: true });
  expect(await saveView(reader, { name: "街道与人群", address: `${here}&beside=share` })).toMatchObject({
    reason: "name_taken",
  });
  expect(await saveView(other, { name: "街道与人群", address: here })).toEqual({ ok: true });
  const [view] = await listSavedViews(reader);
  if (!view) throw new Error("not kept");
  expect(view).toMatchObject({ name: "街道与人群", address: here, version: 1 });
  const one = { id: view.id, here };
  expect(await renameView(other, { ...one, version: 1, name: "别人的" })).toMatchObject({ reason: "not_found" });
  expect(await removeView(other, { ...one, version: 1 })).toMatchObject({ reason: "not_found" });
  expect(await renameView(reader, { ...one, version: 1, name: "短板" })).toEqual({ ok: true });
  expect(await renameView(reader, { ...one, version: 1, name: "晚了一步" })).toMatchObject({
    reason: "version_conflict",
  });
  expect(await removeView(reader, { ...one, version: 2 })).toEqual({ ok: true });
  expect(await listSavedViews(reader)).toEqual([]);
  expect(await listSavedViews(other)).toHaveLength(1);
  expect((await database().select().from(auditEntries)).map(({ action }) => action)).toEqual([
    "saved_view.save",
    "saved_view.save",
    "saved_view.rename",
    "saved_view.remove",
  ]);
});

test("only an address of the analysis can be kept", () => {
  const kept = (address: string) => saveViewInput.safeParse({ name: "x", address }).success;
  expect(kept(here)).toBe(true);
  expect(
    ["https://example.org/", "//example.org/office/analysis?", "/office/analysis?x=<b>", "/office"].map(kept),
  ).toEqual([false, false, false, false]);
});
