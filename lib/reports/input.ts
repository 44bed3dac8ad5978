import { z } from "zod";
import { formKey } from "@/lib/lists/fields";
import { readPeriod } from "./period";

const kind = z.enum(["annual", "quarter", "month"]);
/** The longest text a template can have, in characters. */
export const longestTemplate = 20_000;

/** A report to be taken: of a period there can be one about. */
export const takeReportInput = z.object({
  period: z.string().refine((said) => readPeriod(said) !== null, "invalid"),
  formKey,
});

/** A template's text as it shall be; `version` is the one that was changed, 0 for the text one starts from. */
export const saveTemplateInput = z.object({
  kind,
  text: z.string({ error: "required" }).trim().min(1, "required").max(longestTemplate, "too_long"),
  version: z.coerce.number().int().min(0),
  period: z.string().default(""),
});

/** Goes back to the text one starts from. */
export const resetTemplateInput = z.object({
  kind,
  version: z.coerce.number().int().min(0),
  period: z.string().default(""),
});

export type TakeReportInput = z.output<typeof takeReportInput>;
export type SaveTemplateInput = z.output<typeof saveTemplateInput>;
export type ResetTemplateInput = z.output<typeof resetTemplateInput>;
