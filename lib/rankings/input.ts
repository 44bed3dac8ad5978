import { z } from "zod";
import { wholeNumber } from "@/lib/actions/whole-number";
import { composition } from "@/lib/compositions/input";
import { formKey } from "@/lib/lists/fields";
import { fewestByDefault } from "./rules";

/** A ranking to be taken: up to which day, and how many units a group needs to be ranked. */
export const takeRankingInput = z.object({
  asOf: z.iso.date("invalid_date"),
  fewest: wholeNumber(1, 1000),
  formKey,
  composition,
});

/** A ranking to be published or taken back. */
export const rankingIdInput = z.object({ id: z.string().min(1).max(64) });

export type TakeRankingInput = z.output<typeof takeRankingInput>;
/** Which ranking is looked at. */
export type RankingQuery = Omit<TakeRankingInput, "formKey" | "composition">;
export type RankingIdInput = z.output<typeof rankingIdInput>;

/** Reads the address of a preview; what it does not say is today and the usual rule, and no day lies ahead. */
export function readRankingQuery(params: Record<string, unknown>, today: string): RankingQuery {
  const asOf = takeRankingInput.shape.asOf.safeParse(params.asOf);
  const fewest = takeRankingInput.shape.fewest.safeParse(params.fewest);
  return {
    asOf: asOf.success && asOf.data <= today && asOf.data >= "2000" ? asOf.data : today,
    fewest: fewest.success ? fewest.data : fewestByDefault,
  };
}
