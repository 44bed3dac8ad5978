import { expect, test } from "vitest";
import { isEdit } from "./form-intent";

test("adding a row is an edit, looking a field through is none", () => {
  for (const begun of [false, true]) {
    expect(isEdit('{"type":"validate","payload":{"name":"title"}}', begun)).toBe(false);
    expect(isEdit('{"type":"insert","payload":{"name":"online"}}', begun)).toBe(true);
    expect(isEdit('{"type":"reorder","payload":{"name":"online","from":1,"to":0}}', begun)).toBe(true);
    expect(isEdit(null, begun)).toBe(true);
  }
});

test("values put into a form nobody has typed into, or that was accepted, are no edit", () => {
  const update = '{"type":"update","payload":{"name":"title","value":"a"}}';
  expect(isEdit(update, false)).toBe(false);
  expect(isEdit(update, true)).toBe(true);
});
