import { venueKinds } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";
import type { NewVenueKind } from "./input";

const list = orderedList<NewVenueKind>(venueKinds, "venue_kind");

export const createVenueKind = list.create;
export const changeVenueKind = list.change;
export const retireVenueKind = list.retire;
export const restoreVenueKind = list.restore;
/** Moves it one place up or down among those in use. */
export const stepVenueKind = list.step;
