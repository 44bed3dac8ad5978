import type { z } from "zod";
import type { KeptRow } from "@/components/forms/use-merging";
import type { Outcome } from "@/lib/actions/form-action";

/** A form as a page opens it: the row as it is kept now, and what the form sends besides. */
export type Opened = KeptRow & { hidden?: Record<string, string> };

/** A change of some fields, by name as they stand in the form. */
export type Change = Record<string, unknown>;

/** A form that changes a row, with what two people do to it. */
export type EditForm = {
  /** The schema's name, as the action names it; a form apart that shares it adds a word. */
  schema: string;
  input: z.ZodType;
  /** Makes a row and answers how a page reads it. */
  make: () => Promise<() => Promise<Opened>>;
  save: (input: never) => Promise<Outcome<object>>;
  /** Two changes that do not touch, where the form has more than one field. */
  apart?: { mine: Change; theirs: Change };
  /** Two different values of one field, both unlike what it holds. */
  both: { field: string; mine: unknown; theirs: unknown };
};

/** An edit form with its types checked against each other. */
export function editForm<Input>(
  form: Omit<EditForm, "save" | "input"> & {
    input: z.ZodType<Input>;
    save: (input: Input) => Promise<Outcome<object>>;
  },
): EditForm {
  return form as EditForm;
}

/** What an outcome made, or a failure that names the reason. */
export function made<Made extends object>(outcome: Outcome<Made>): { ok: true } & Made {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

/** A row as text, as the fields of a form hold it. */
export function asText(row: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, textOf(row[field])]));
}

function textOf(value: unknown): unknown {
  if (typeof value === "boolean" || Array.isArray(value)) return value;
  return value === null || value === undefined ? "" : String(value);
}
