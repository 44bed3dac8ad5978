import type { Profile } from "@/lib/targets/rules";

/** Which sentence of the `rules` messages says where what is expected by today comes from. */
export const profileRules = {
  months: "expectedMonths",
  last_year: "expectedLastYear",
  even: "expectedEven",
} as const satisfies Record<Profile["from"], string>;
