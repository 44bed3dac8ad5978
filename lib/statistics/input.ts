import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { checkbox, requiredText } from "@/lib/lists/fields";
import { counted, countingUnits, formats, onlineMeasures } from "./form";

const ids = z.array(z.string().min(1).max(64)).max(200).default([]);
const maybeText = (longest: number) => z.string().trim().max(longest).default("");

/** The form of which year, and the version that was seen: 0 for the one an installation starts from. */
const seen = {
  year: z.coerce.number().int().min(2000).max(2100),
  version: z.coerce.number().int().min(0),
};

/** What the form is called, whether it was compared with the blank form, and the kinds that are left out on purpose. */
export const formSettingsInput = z.object({
  ...seen,
  name: requiredText(60),
  tableCode: maybeText(30),
  confirmed: checkbox,
  leftOut: ids,
});

/** A row as it shall be; a new one has no id yet. */
export const returnRowInput = z.object({
  ...seen,
  id: z.string().max(64).default(""),
  code: maybeText(30),
  category: requiredText(60),
  name: requiredText(60),
  unit: z.enum(countingUnits),
  counts: z.enum(counted),
  kinds: ids,
  campaigns: ids,
  formats: z.array(z.enum(formats)).default([]),
  leastAttendance: optionalWholeNumber(1, 10_000_000),
  split: checkbox,
  online: z.enum(onlineMeasures).default("views"),
  notApplicable: checkbox,
  alsoElsewhere: checkbox,
});

const rowId = z.string().min(1).max(64);
/** A row to be taken away. */
export const removeRowInput = z.object({ ...seen, id: rowId });
/** A row to change places with its neighbour. */
export const moveRowInput = z.object({ ...seen, id: rowId, step: z.enum(["up", "down"]) });
/** A form to be made as last year's is. */
export const takeOverInput = z.object(seen);

export type FormSettingsInput = z.output<typeof formSettingsInput>;
export type ReturnRowInput = z.output<typeof returnRowInput>;
export type RemoveRowInput = z.output<typeof removeRowInput>;
export type MoveRowInput = z.output<typeof moveRowInput>;
export type TakeOverInput = z.output<typeof takeOverInput>;
