"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { rankingIdInput, takeRankingInput } from "@/lib/rankings/input";
import { publishRanking, takeRanking, withdrawRanking } from "@/lib/rankings/mutations";

/** Keeps a ranking as the ledger stands now. */
export const takeRankingAction = formAction({
  permission: "reports.manage",
  schema: takeRankingInput,
  run: takeRanking,
  goTo: ({ id }) => pathHere(`/office/rankings/${id}?done=kept`),
});

/** Lets everyone read a ranking. */
export const publishRankingAction = formAction({
  permission: "reports.manage",
  schema: rankingIdInput,
  run: publishRanking,
  goTo: (_, { id }) => pathHere(`/office/rankings/${id}?done=wasPublished`),
});

/** Makes a published ranking internal again. */
export const withdrawRankingAction = formAction({
  permission: "reports.manage",
  schema: rankingIdInput,
  run: withdrawRanking,
  goTo: (_, { id }) => pathHere(`/office/rankings/${id}?done=wasWithdrawn`),
});
