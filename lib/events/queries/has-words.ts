import { and, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema";
import { escapeLike } from "@/lib/lists/containing";

const mostWords = 6;

/** The words looked for, in the one spelling of width and case that `searchText` has. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? "").normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
}

/** The condition that an event's `searchText` has each of the words looked for. */
export function hasWords(q: string | undefined): SQL | undefined {
  return and(...wordsOf(q).map((word) => sql`${events.searchText} like ${`%${escapeLike(word)}%`} escape '\\'`));
}
