"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ButtonHTMLAttributes, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { Base } from "@/lib/conflicts/base";
import { sameValue, type Value, type Values } from "@/lib/conflicts/values";
import { ChosenSide } from "./chosen-side";
import { type FieldLabels, labelOf } from "./field-labels";
import { type FieldWords, useValueText } from "./value-text";

/**
 * Somebody else saved meanwhile: both values of what two people changed, to choose from, and what was taken over from the other one.
 * `now` is what stands in the form; `take` makes the button that puts a value into it.
 */
export function ConflictNotice({
  base,
  now,
  labels,
  words,
  take,
}: {
  base: Base;
  now: Values;
  labels: FieldLabels;
  words: FieldWords | undefined;
  take: (name: string, value: Value) => ButtonHTMLAttributes<HTMLButtonElement>;
}): ReactNode {
  const t = useTranslations("conflict");
  const format = useFormatter();
  const valueText = useValueText(labels, words);
  const box = useFocusAtEach(base.version);
  const { asked, changed } = base;
  const taken = base.taken.filter((name) => labelOf(name, labels) !== undefined);
  const time = changed && format.dateTime(new Date(changed.at), { hour: "2-digit", minute: "2-digit" });
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex flex-col gap-4 rounded-md border-s-4 border-warn bg-warn-soft px-4 py-4 outline-none sm:px-5"
    >
      <div className="flex gap-3">
        <Icon name="warning" className="mt-0.5 size-6 shrink-0 text-warn" />
        <div className="flex min-w-0 flex-col gap-1">
          <p className="text-lg leading-heading font-semibold text-warn">
            {changed && time ? t("titleBy", { name: changed.by, time }) : t("title")}
          </p>
          <p className="max-w-text">{t(leadOf(asked.length, taken.length), { count: asked.length })}</p>
        </div>
      </div>
      {asked.map(({ name, mine }) => {
        const theirs = base.values[name] ?? "";
        const field = labelOf(name, labels) ?? name;
        return (
          <fieldset key={name} className="min-w-0">
            <legend className="pb-2 font-semibold">{field}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {(["mine", "theirs"] as const).map((side) => {
                const [value, other] = side === "mine" ? [mine, theirs] : [theirs, mine];
                const chosen = sameValue(now[name] ?? "", value);
                const text = valueText(name, value, other);
                return <ChosenSide key={side} {...{ side, field, text, chosen }} button={take(name, value)} />;
              })}
            </div>
          </fieldset>
        );
      })}
      {taken.length > 0 && (
        <div>
          <p className="font-semibold">{t("taken")}</p>
          <ul className="list-disc ps-5">
            {taken.map((name) => {
              const field = labelOf(name, labels) ?? name;
              const theirs = base.values[name] ?? "";
              const value = valueText(name, theirs, theirs) || t("empty");
              return (
                <li key={name} className="break-words">
                  {value.includes("\n") ? field : t("labelled", { label: field, value })}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

function leadOf(asked: number, taken: number): "leadAsked" | "leadTaken" | "leadNone" {
  if (asked > 0) return "leadAsked";
  return taken > 0 ? "leadTaken" : "leadNone";
}

/** Leads to the box when it appears, and again when what it says is about another version. */
function useFocusAtEach(version: string) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (version) box.current?.focus();
  }, [version]);
  return box;
}
