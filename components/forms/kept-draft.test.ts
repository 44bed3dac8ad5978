import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daysKept, forgetAllDrafts, forgetDraft, forgetDraftsOfOthers, readDraft, writeDraft } from "./kept-draft";

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
  expect(stored).toEqual({});
});

test("after a week it is gone, whether its form is opened again or not", () => {
  vi.useFakeTimers();
  writeDraft("p-1:event:new", { title: "Stars" });
  writeDraft("p-1:grant:g-1", { title: "Weather" });
  vi.advanceTimersByTime(daysKept * 24 * 60 * 60 * 1000);
  expect(readDraft("p-1:event:new")).toBeNull();
  forgetDraftsOfOthers("p-1");
  expect(stored).toEqual({});
});

test("who comes after finds nothing, in whatever form it was kept; what is not ours stays", () => {
  writeDraft("p-1:event:new", { title: "Stars" });
  stored["kepu-draft:event:new:p-1"] = JSON.stringify({ at: Date.now(), values: { title: "Stars" } });
  stored.theme = "dark";
  forgetDraftsOfOthers("p-2");
  expect(stored).toEqual({ theme: "dark" });
});

test("who signs out leaves nothing, not even what was typed in the last moment", () => {
  writeDraft("p-1:event:new", { title: "Stars" });
  forgetAllDrafts();
  expect(writeDraft("p-1:event:new", { title: "Stars and Moon" })).toBeNull();
  expect(stored).toEqual({});
});

test("a browser without storage keeps nothing and does not fail", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(writeDraft("p-1:event:new", {})).toBeNull();
  expect(readDraft("p-1:event:new")).toBeNull();
  expect(() => forgetAllDrafts()).not.toThrow();
});
