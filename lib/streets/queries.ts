import { streets } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(streets, "street");

/** The streets (街道) in use, in their order. Public. */
export const listStreets = list.listActive;
/** The same with those retired, for the administrator and for names of the past. */
export const listAllStreets = list.listAll;
