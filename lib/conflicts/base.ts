import { z } from "zod";
import { mergeValues } from "./merge";
import { sameValue, type Values } from "./values";

const value = z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]);
const baseText = z.object({
  version: z.string(),
  values: z.record(z.string(), value),
  asked: z.array(z.object({ name: z.string(), mine: value })),
  taken: z.array(z.string()),
  told: z.boolean(),
  changed: z.object({ by: z.string(), at: z.string() }).nullable(),
});

/**
 * What a form knows of its row: the version and the values it has seen, and what of the other person's changes it tells: taken over, or
 * asked with what was typed. It travels in the form itself, so that it also works without a script.
 */
export type Base = z.output<typeof baseText>;

/** The row as it is kept now: what a form is shown with. */
export type Kept = { version: string; values: Values };

/** A form that has just been opened. */
export function freshBase(kept: Kept): Base {
  return { ...kept, asked: [], taken: [], told: false, changed: null };
}

/** What came back with a form; null when it is not one of ours any more. */
export function readBase(sent: unknown): Base | null {
  try {
    return baseText.parse(JSON.parse(String(sent)));
  } catch {
    return null;
  }
}

/**
 * Brings a form to the row as it is kept now: the base that it goes by from here, and the fields that change in it. Questions that were
 * asked before stay as long as the two sides differ.
 */
export function rebased(
  base: Base,
  mine: Values,
  kept: Kept,
  changed: Base["changed"],
): { base: Base; updates: Values } {
  if (base.version === kept.version) return { base, updates: {} };
  const { values, taken, asked } = mergeValues(base.values, mine, kept.values);
  const before = base.asked.filter(
    ({ name, mine: my }) => !asked.includes(name) && !sameValue(my, kept.values[name] ?? ""),
  );
  const questions = asked.map((name) => ({ name, mine: mine[name] ?? "" }));
  const told = [...new Set([...base.taken, ...taken])].filter((name) => !asked.includes(name));
  const updates = Object.fromEntries(taken.map((name) => [name, values[name] ?? ""]));
  return { base: { ...kept, asked: [...before, ...questions], taken: told, told: true, changed }, updates };
}
