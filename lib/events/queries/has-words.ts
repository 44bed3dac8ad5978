import { and, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema";
import { escapeLike } from "@/lib/lists/containing";

const mostWords = 6;

/** The condition that an event's `searchText` has each of the words looked for, in its one spelling of width and case. */
export function hasWords(q: string | undefined): SQL | undefined {
  const words = (q ?? "").normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  return and(...words.map((word) => sql`${events.searchText} like ${`%${escapeLike(word)}%`} escape '\\'`));
}
