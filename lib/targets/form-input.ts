import { z } from "zod";
import { wholeNumber } from "@/lib/actions/whole-number";
import { type SetTargetInput, setTargetInput } from "./input";

/** What a target is for, as one choice of a form: "unit:u-1", "programme:". */
export function choiceOf(scope: string, scopeId: string): string {
  return `${scope}:${scopeId}`;
}

/** The form of a target; `version` is 0 for a new one. */
export const targetFormInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  for: z.string().regex(/^(programme|unit|audience_group|campaign|month):[\w-]{0,64}$/, "invalid"),
  measure: z.enum(["events", "attendance"]),
  figure: wholeNumber(1, 100_000_000),
  version: z.coerce.number().int().min(0).default(0),
});

/** The target that a filled-in form means. */
export function targetOfForm({ for: choice, ...form }: z.output<typeof targetFormInput>): SetTargetInput {
  const [scope, scopeId] = choice.split(":");
  return setTargetInput.parse({ ...form, scope, scopeId });
}

/** Takes a target away; the year leads back to its table. */
export const removeTargetFormInput = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int(),
  year: z.coerce.number().int(),
});
