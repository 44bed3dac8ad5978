import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { mostTables } from "./tables";

const seen = { id: z.string().min(1).max(64), version: z.number().int() };
const choice = z.string().max(64).optional();

/** What the person says of the columns and of the whole file; `""` leaves a column out, no header a sheet. */
export const mapImportInput = z.object({
  ...seen,
  sheets: z
    .array(
      z.object({
        header: optionalWholeNumber(1, 1_048_576),
        uses: z.array(z.string().max(80).default("")).max(200).default([]),
      }),
    )
    .max(mostTables)
    .default([]),
  unitId: z.string().min(1).max(64),
  year: optionalWholeNumber(2000, 2100),
  kindId: choice,
  campaignId: choice,
  streetId: choice,
  groupId: choice,
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid_time")
    .optional(),
  minutes: optionalWholeNumber(5, 1_440),
});

const place = String.raw`\d{1,3}\.\d{1,7}\.[\w:-]{1,80}`;

/** Mended cells: where they are ("0.5.title", several with commas between), what they should say, and what the form showed there. */
export const fixImportInput = z.object({
  ...seen,
  cells: z
    .array(
      z.object({
        at: z
          .string()
          .max(400_000)
          .regex(new RegExp(`^${place}(,${place})*$`)),
        text: z.string().max(2_000).default(""),
        was: z.string().max(40_000).default(""),
      }),
    )
    .max(2_000)
    .default([]),
});

export const importInput = z.object(seen);

export type MapImportInput = z.output<typeof mapImportInput>;
export type FixImportInput = z.output<typeof fixImportInput>;
export type ImportInput = z.output<typeof importInput>;
