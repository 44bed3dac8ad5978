import { type ComposedKind, readQuery } from "./input";

/** The page that shows what was composed, or that it was ordered from. */
export function addressOf(kind: ComposedKind, query: string): string {
  const asked = readQuery(kind, query);
  if (!asked) return "/office/rankings";
  if ("year" in asked) return `/office/statistics?year=${asked.year}&unit=${asked.unit}`;
  if ("asOf" in asked) return `/office/rankings/draft?asOf=${asked.asOf}&fewest=${asked.fewest}`;
  return `/office/rankings/${asked.ranking}`;
}
