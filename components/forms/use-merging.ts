"use client";

import { type FormMetadata, parse } from "@conform-to/react";
import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { type Base, freshBase, type Kept, readBase, rebased } from "@/lib/conflicts/base";
import { flatValues, sameValue, typedValues, type Values } from "@/lib/conflicts/values";
import type { KeptDraft } from "./kept-draft";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

/** The row that a form changes, as the page has read it: its version (or what was seen of it) and its values as the form shows them. */
export type KeptRow = { version: string | number; as?: "version" | "seen"; values: Record<string, unknown> };

/** A form as it begins: with what came back, brought to the row as it is kept now (how it works without a script). */
export function beginMerging(posted: FormState, row: KeptRow | undefined): { base: Base | null; result: FormState } {
  if (!row) return { base: null, result: posted };
  const kept = keptOf(row);
  const sent = posted?.initialValue;
  const base = posted?.status === "success" ? null : readBase(sent?.base);
  if (!base || !posted || !sent) return { base: freshBase(kept), result: posted };
  const mine = typedValues(sent, posted.fields ?? [], base.values);
  const next = rebased(base, mine, kept, posted.changed ?? null);
  return { base: next.base, result: { ...posted, initialValue: withValues(sent, next.updates) as typeof sent } };
}

/**
 * Keeps a form that is open in step with its row. Whenever the page has read a newer version, what only the other one changed is put
 * into the form and what both changed is asked; `accepted` says that the newer version is this form's own.
 */
export function useMerging<Form extends Record<string, unknown>>(
  form: FormMetadata<Form>,
  { row, begun, answered }: { row: KeptRow | undefined; begun: Base | null; answered: FormState },
) {
  const [base, setBase] = useState(begun);
  const own = useRef(false);
  const refused = answered?.error?.[""]?.includes("version_conflict") ?? false;
  useFreshAfterConflict(answered);

  useEffect(() => {
    if (!row || !base || String(row.version) === base.version) return;
    const kept = keptOf(row);
    const mine = typedNow(form.id, base.values);
    if (own.current) {
      own.current = false;
      setBase(freshBase(kept));
      return put(differing(kept.values, mine));
    }
    const next = rebased(base, mine, kept, (refused && answered?.changed) || null);
    const told = refused || base.told || next.base.asked.length > 0;
    setBase({ ...next.base, told, taken: told ? next.base.taken : [] });
    put(next.updates);
  });

  function put(updates: Values): void {
    for (const [name, value] of Object.entries(updates))
      form.update({ name, value } as Parameters<typeof form.update>[0]);
  }

  return {
    base,
    as: row?.as ?? ("version" as const),
    /** This form was accepted: the next version is its own, and nothing is left to tell. */
    accepted: () => {
      own.current = true;
      setBase((now) => now && { ...now, asked: [], taken: [], told: false });
    },
    touched: () => {
      own.current = false;
    },
    /** Puts a draft into the form, and brings it to the row as it is kept now. */
    restore(draft: KeptDraft) {
      const { base: text, version: _version, seen: _seen, ...values } = draft.values;
      const from = readBase(text) ?? base;
      if (!row || !from) return form.update({ value: values as never });
      const mine = typedValues(values, Object.keys(flatValues(values)), from.values);
      const next = rebased(from, mine, keptOf(row), null);
      setBase(next.base);
      form.update({ value: withValues(values, next.updates) as never });
    },
  };
}

export type Merging = ReturnType<typeof useMerging>;

function keptOf({ version, values }: KeptRow): Kept {
  const { version: _version, ...fields } = flatValues(values);
  return { version: String(version), values: fields };
}

function differing(values: Values, mine: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !sameValue(value, mine[name] ?? "")));
}

/** What stands in the form at this moment. */
function typedNow(formId: string, values: Values): Values {
  const element = document.getElementById(formId);
  if (!(element instanceof HTMLFormElement)) return values;
  const data = new FormData(element);
  return typedValues(treeOf(data), data.keys(), values);
}

function treeOf(data: FormData): Record<string, unknown> {
  return parse(data, { resolve: () => ({ error: {} }) }).payload;
}

/** The tree with other values in some of its fields. */
function withValues(tree: Record<string, unknown>, updates: Values): Record<string, unknown> {
  return Object.entries(updates).reduce((all, [name, value]) => withValue(all, name.split("."), value), tree);
}

function withValue(
  tree: Record<string, unknown>,
  [first = "", ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const inner = rest.length > 0 ? withValue((tree[first] ?? {}) as Record<string, unknown>, rest, value) : value;
  return { ...tree, [first]: inner };
}
