"use client";

import { useTranslations } from "next-intl";
import { differingPart } from "@/lib/conflicts/lines";
import { isRows, type Row, type Value } from "@/lib/conflicts/values";
import { type FieldLabels, labelOf } from "./field-labels";
import type { Choice, ChoiceGroup } from "./select-field";

/** The choices of the fields that hold an id or a key, by the field's name. */
export type FieldWords = Record<string, readonly (Choice | ChoiceGroup)[]>;

/** How a value of a field reads, beside the `other` one it is compared with; of a long text only the part that differs. */
export function useValueText(
  labels: FieldLabels,
  words: FieldWords = {},
): (name: string, value: Value, other: Value) => string {
  const t = useTranslations("conflict");
  const wordOf = (name: string, text: string) => {
    const choices = words[name]?.flatMap((entry) => ("choices" in entry ? entry.choices : [entry]));
    return choices?.find(({ value }) => value === text)?.label ?? text;
  };
  const rowText = (name: string, row: Row) =>
    Object.entries(row)
      .filter(([, text]) => text !== "")
      .map(([field, text]) => {
        const value = wordOf(`${name}[].${field}`, text);
        const label = labelOf(`${name}[].${field}`, labels);
        return label ? t("labelled", { label, value }) : value;
      })
      .join(t("separator"));
  return (name, value, other) => {
    if (isRows(value)) return value.map((row) => rowText(name, row)).join("\n");
    if (Array.isArray(value)) return value.map((text) => wordOf(name, String(text))).join(t("separator"));
    if ([value, other].includes("on")) return t(value === "on" ? "ticked" : "notTicked");
    return value.includes("\n") && typeof other === "string" ? differingPart(value, other) : wordOf(name, value);
  };
}
