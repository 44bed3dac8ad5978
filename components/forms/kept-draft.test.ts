import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  daysKept,
  draftsLeft,
  forgetAllDrafts,
  forgetDraft,
  forgetDraftsOfOthers,
  keyOfOpening,
  readDraft,
  writeDraft,
} from "./kept-draft";

let stored: Record<string, string>;

beforeEach(() => {
  stored = {};
  // A storage whose keys are its own, as in a browser.
  const storage = new Proxy(stored, {
    get: (target, name) =>
      ({
        getItem: (key: string) => target[key] ?? null,
        setItem: (key: string, text: string) => Object.assign(target, { [key]: text }),
        removeItem: (key: string) => Reflect.deleteProperty(target, key),
      })[String(name)],
  });
  vi.stubGlobal("localStorage", storage);
  forgetDraftsOfOthers("p-1");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a draft is read again until it is forgotten", () => {
  writeDraft("p-1:event:new", { title: "Stars" });
  expect(readDraft("p-1:event:new")?.values).toEqual({ title: "Stars" });
  expect(readDraft("p-1:event:e-2")).toBeNull();
  forgetDraft("p-1:event:new");
  expect(readDraft("p-1:event:new")).toBeNull();
  expect(drafts()).toEqual([]);
});

test("after a week it is gone, whether its form is opened again or not", () => {
  vi.useFakeTimers();
  writeDraft("p-1:event:new", { title: "Stars" });
  writeDraft("p-1:grant:g-1", { title: "Weather" });
  vi.advanceTimersByTime(daysKept * 24 * 60 * 60 * 1000);
  expect(readDraft("p-1:event:new")).toBeNull();
  forgetDraftsOfOthers("p-1");
  expect(drafts()).toEqual([]);
});

test("who comes after finds nothing, in whatever form it was kept; what is not ours stays", () => {
  writeDraft("p-1:event:new", { title: "Stars" });
  stored["kepu-draft:event:new:p-1"] = JSON.stringify({ at: Date.now(), values: { title: "Stars" } });
  stored.theme = "dark";
  forgetDraftsOfOthers("p-2");
  expect(stored).toEqual({ theme: "dark", "kepu-writer": "p-2" });
});

test("who signs out leaves nothing, not even what was typed in the last moment", () => {
  writeDraft("p-1:event:new", { title: "Stars" });
  forgetAllDrafts();
  expect(writeDraft("p-1:event:new", { title: "Stars and Moon" })).toBeNull();
  expect(stored).toEqual({});
});

test("who signs out in one tab leaves nothing in another, and who comes after has no other's drafts written", async () => {
  writeDraft("p-1:event:new#a", { contactName: "Li" });
  // Another tab is the same code once more, on the same storage.
  vi.resetModules();
  const tab = await import("./kept-draft");
  tab.forgetAllDrafts();
  expect(writeDraft("p-1:event:new#a", { contactName: "Li Ming" })).toBeNull();
  expect(stored).toEqual({});
  tab.forgetDraftsOfOthers("p-2");
  expect(writeDraft("p-1:event:new#a", { contactName: "Li Ming" })).toBeNull();
  expect(drafts()).toEqual([]);
  tab.forgetDraftsOfOthers("p-1");
  expect(writeDraft("p-1:event:new#a", { contactName: "Li Ming" })).not.toBeNull();
});

test("each opening of a form keeps its own; what others left is found, the newest first, and stays until it is forgotten", () => {
  vi.useFakeTimers();
  const openings = [1, 2, 3].map(() => keyOfOpening("p-1:event:new"));
  const [first = "", second = "", own = ""] = openings;
  expect(new Set(openings).size).toBe(3);
  writeDraft(first, { title: "Stars" });
  vi.advanceTimersByTime(1);
  writeDraft(second, { title: "Moon" });
  writeDraft(keyOfOpening("p-1:event:newer"), { title: "Sun" });
  writeDraft(own, { title: "T" });
  expect(draftsLeft("p-1:event:new", own)).toEqual([second, first]);
  expect(readDraft(first)?.values).toEqual({ title: "Stars" });
  forgetDraft(second);
  expect(draftsLeft("p-1:event:new", own)).toEqual([first]);
});

test("a browser without storage keeps nothing and does not fail", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(writeDraft("p-1:event:new", {})).toBeNull();
  expect(readDraft("p-1:event:new")).toBeNull();
  expect(() => forgetAllDrafts()).not.toThrow();
});

function drafts(): string[] {
  return Object.keys(stored).filter((name) => name.startsWith("kepu-draft"));
}
