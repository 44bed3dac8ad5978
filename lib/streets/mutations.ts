import { streets } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(streets, "street");

export const createStreet = list.create;
export const changeStreet = list.change;
export const retireStreet = list.retire;
export const restoreStreet = list.restore;
/** Moves it one place up or down among those in use. */
export const stepStreet = list.step;
