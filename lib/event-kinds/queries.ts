import { eventKinds } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(eventKinds, "event_kind");

/** The kinds of events in use, in their order. Public. */
export const listEventKinds = list.listActive;
/** The same with those retired, for the administrator and for names of the past. */
export const listAllEventKinds = list.listAll;
