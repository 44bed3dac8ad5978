import type { Followed } from "./mutations/series-events";

// An address holds so many days; beyond them the count says enough.
const mostNamed = 40;

/** What became of the others of a series, as it travels in an address; nothing where nothing did. */
export function followedQuery({ changed, left }: Followed): string {
  if (changed === 0 && left.length === 0) return "";
  return `&followed=${changed}&left=${left.slice(0, mostNamed).join(",")}`;
}

/** Reads it back; null when it is not there. */
export function readFollowed(params: Record<string, string | string[] | undefined>): Followed | null {
  const { followed, left } = params;
  if (typeof followed !== "string" || !/^\d{1,4}$/.test(followed)) return null;
  const days = typeof left === "string" ? left.split(",").filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) : [];
  return { changed: Number(followed), left: days.slice(0, mostNamed) };
}
