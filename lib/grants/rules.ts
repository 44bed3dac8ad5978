/** What a grant still owes; the last owes nothing. A final report makes up for a missing mid-term one. */
export const grantStates = ["midTermOwed", "finalOwed", "finished"] as const;
export type GrantState = (typeof grantStates)[number];

type Reports = { midTermOn: string | null; finalOn: string | null };

/** What a grant owes next. Every grant that is not finished owes its final report as well. */
export function stateOf({ midTermOn, finalOn }: Reports): GrantState {
  if (finalOn !== null) return "finished";
  return midTermOn === null ? "midTermOwed" : "finalOwed";
}

type Amounts = { amount: number | null }[];

/** What grants add up to, and how many of them have no amount: these are not zero yuan. */
export function sumOfAmounts(grants: Amounts): { yuan: number; without: number } {
  return {
    yuan: grants.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    without: grants.filter(({ amount }) => amount === null).length,
  };
}
