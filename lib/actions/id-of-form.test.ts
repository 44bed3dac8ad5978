import { expect, test } from "vitest";
import { accessOf } from "@/lib/testing/programme";
import { idOfForm } from "./id-of-form";

const one = accessOf("coordinator", "ledgers.manage");
const other = accessOf("canalCoordinator", "ledgers.manage");
const sent = { noun: "grant", formKey: "form-key-1", content: { title: "气象站", amount: 8000 } };

test("one person, one form, one content: one id", () => {
  expect(idOfForm(one, { ...sent, content: { ...sent.content } })).toBe(idOfForm(one, sent));
});

test("another person, form, noun or content is something else", () => {
  const ids = [
    idOfForm(one, sent),
    idOfForm(other, sent),
    idOfForm(one, { ...sent, formKey: "form-key-2" }),
    idOfForm(one, { ...sent, noun: "award" }),
    idOfForm(one, { ...sent, content: { ...sent.content, amount: 9000 } }),
    ...["first", "second"].map(() => idOfForm(one, { ...sent, formKey: undefined })),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
