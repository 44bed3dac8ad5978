import { asc } from "drizzle-orm";
import { database } from "@/db/connection";
import { streets } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(streets, "street");

/** The streets (街道) in use, in their order. Public. */
export const listStreets = list.listActive;

/** The same with those retired, and their places on the drawn map: for the administrator and for names of the past. */
export function listAllStreets() {
  return database().select().from(streets).orderBy(asc(streets.position), asc(streets.id));
}
