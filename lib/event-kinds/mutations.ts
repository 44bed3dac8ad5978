import { eventKinds } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(eventKinds, "event_kind");

export const createEventKind = list.create;
export const changeEventKind = list.change;
export const retireEventKind = list.retire;
export const restoreEventKind = list.restore;
/** Moves it one place up or down among those in use. */
export const stepEventKind = list.step;
