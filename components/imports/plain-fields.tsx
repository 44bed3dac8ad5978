"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";
import { useTyped } from "./typed";

export type Option = { value: string; label: string };
type Plain = { name: string; label: string; value?: string | undefined; hint?: string | undefined };

type Select = Plain & { options: Option[] /** What choosing nothing is called. */; empty?: string };

/** A choice in a form whose fields follow from a spreadsheet, not from a schema. */
export function PlainSelect({ name, label, value = "", options, hint, empty }: Select): ReactNode {
  const t = useTranslations("imports");
  const typed = useTyped(name) ?? value;
  const nothing = empty ?? t("leaveOut");
  const kept = options.find((option) => option.value === value)?.label ?? nothing;
  return (
    <Labelled {...{ name, label, hint }} kept={typed === value ? null : kept}>
      <select
        key={typed}
        {...{ id: name, name, defaultValue: typed }}
        aria-describedby={describedBy(name, hint, typed !== value)}
        className={controlClass("sm:max-w-96")}
      >
        <option value="">{nothing}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type Text = Plain & { type?: string /** The id of a list of what may be written. */; list?: string | undefined };

/** One line of text in such a form. */
export function PlainText({ name, label, value = "", hint, type = "text", list }: Text): ReactNode {
  const typed = useTyped(name) ?? value;
  return (
    <Labelled {...{ name, label, hint }} kept={typed === value ? null : value || "–"}>
      <input
        key={typed}
        {...{ id: name, name, type, list, defaultValue: typed }}
        aria-describedby={describedBy(name, hint, typed !== value)}
        className={controlClass("sm:max-w-96")}
      />
    </Labelled>
  );
}

function describedBy(name: string, hint: string | undefined, differs: boolean): string | undefined {
  return [hint && `${name}-hint`, differs && `${name}-kept`].filter(Boolean).join(" ") || undefined;
}

function Labelled({ name, label, hint, kept, children }: Plain & { kept: string | null; children: ReactNode }) {
  const t = useTranslations("imports");
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="max-w-text text-sm break-words text-soft">
          {hint}
        </p>
      )}
      {kept !== null && (
        <p id={`${name}-kept`} className="text-sm font-medium text-warn">
          {t("conflict.now", { text: kept })}
        </p>
      )}
      {children}
    </div>
  );
}

/** A tick in such a form: `value` is sent when it is set. */
export function PlainTick({ name, label, value }: { name: string; label: string; value: string }): ReactNode {
  return (
    <label className="inline-flex min-h-target items-center gap-2.5">
      <input type="checkbox" {...{ name, value }} className="size-5 shrink-0 accent-teal" />
      {label}
    </label>
  );
}
