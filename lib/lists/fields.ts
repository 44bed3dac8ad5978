import { z } from "zod";

/** Text that must be there; spaces around it are taken off. */
export const requiredText = (longest: number) => z.string().trim().min(1).max(longest);

/** Text that may be missing; empty is null. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((typed) => typed || null);

/** The row's version as the form saw it: a second saver is told, and loses nothing. */
export const version = z.number().int().min(1);

/** Made anew with each page that has an empty form: by it a form that is sent twice makes one row (lib/actions/id-of-form.ts). */
export const formKey = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .optional();

/** A tick box: absent from the form when not ticked. */
export const checkbox = z.boolean().default(false);

/** Longer text that may be missing; then it is empty. */
export const longText = (longest: number) => z.string().trim().max(longest).default("");

/** A date of the programme, "YYYY-MM-DD". */
export const dayField = z.iso.date("invalid_date").refine(isSensible, "invalid_date");

/** A date that may be missing; empty is null. */
export const optionalDay = dayField.optional().transform((day) => day ?? null);

function isSensible(day: string): boolean {
  return day >= "2000-01-01" && day <= "2100-12-31";
}
