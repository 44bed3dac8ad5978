import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { registerQuery } from "@/lib/ledgers/input";
import { formKey, requiredText, version } from "@/lib/lists/fields";
import { correctionReason } from "@/lib/periods/input";
import { grantStates } from "./rules";

/** Which grants are looked at. */
export const grantQuery = z.object({
  ...registerQuery,
  programme: z.string().min(1).max(64).optional().catch(undefined),
  state: z.enum(grantStates).optional().catch(undefined),
});
export type GrantQuery = z.output<typeof grantQuery>;

const day = z.iso.date("invalid_date");
const optionalDay = day.optional().transform((typed) => typed ?? null);
const report = z
  .string()
  .trim()
  .max(4000)
  .optional()
  .transform((typed) => typed ?? "");

const words = {
  unitId: requiredText(64),
  programmeId: requiredText(64),
  title: requiredText(120),
  /** In yuan; left empty it is not applicable, which is not zero. */
  amount: optionalWholeNumber(0, 1_000_000_000).transform((typed) => typed ?? null),
  grantedOn: day,
  midTermOn: optionalDay,
  midTermReport: report,
  finalOn: optionalDay,
  finalReport: report,
};

type Said = {
  grantedOn: string;
  midTermOn: string | null;
  midTermReport: string;
  finalOn: string | null;
  finalReport: string;
};
type Context = { addIssue: (issue: { code: "custom"; message: string; path: string[] }) => void };

/** A report that is there has its day, and no report comes before the grant. */
function checkReports(said: Said, context: Context): void {
  for (const part of ["midTerm", "final"] as const) {
    const on = said[`${part}On`];
    const complain = (message: string) => context.addIssue({ code: "custom", message, path: [`${part}On`] });
    if (on === null && said[`${part}Report`] !== "") complain("required");
    if (on !== null && on < said.grantedOn) complain("before_grant");
  }
}

/** A new grant. */
export const newGrant = z.object({ ...words, formKey, correctionReason }).superRefine(checkReports);
/** A grant as it shall be. */
export const grantChange = z
  .object({ ...words, id: requiredText(64), version, correctionReason })
  .superRefine(checkReports);
/** Takes a grant away. */
export const grantRemoval = z.object({ id: requiredText(64), version, correctionReason });
/** One event that came of a grant. */
export const grantLink = z.object({ id: requiredText(64), eventId: requiredText(64) });
/** A report the unit itself hands in. */
export const reportHandedIn = z.object({
  id: requiredText(64),
  version,
  part: z.enum(["midTerm", "final"]),
  on: day,
  report: requiredText(4000),
});

export type NewGrant = z.output<typeof newGrant>;
export type GrantWords = Omit<NewGrant, "formKey" | "correctionReason">;
export type GrantRemoval = z.output<typeof grantRemoval>;
export type GrantChange = z.output<typeof grantChange>;
export type GrantLink = z.output<typeof grantLink>;
export type ReportHandedIn = z.output<typeof reportHandedIn>;
