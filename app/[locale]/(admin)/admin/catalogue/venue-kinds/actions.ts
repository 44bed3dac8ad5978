"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { entryStep, oneEntry } from "@/lib/lists/input";
import { newVenueKind, venueKindChange } from "@/lib/venue-kinds/input";
import {
  changeVenueKind,
  createVenueKind,
  restoreVenueKind,
  retireVenueKind,
  stepVenueKind,
} from "@/lib/venue-kinds/mutations";

const permission = "catalogue.manage";
const here = "/admin/catalogue/venue-kinds";

/** Adds an entry. */
export const createAction = formAction({
  permission,
  schema: newVenueKind,
  run: createVenueKind,
  goTo: () => pathHere(`${here}?done=created`),
});

/** Renames an entry. */
export const changeAction = formAction({
  permission,
  schema: venueKindChange,
  run: changeVenueKind,
  row: ({ id }) => ({ kind: "venue_kind", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});

/** Moves an entry one place. */
export const stepAction = formAction({ permission, schema: entryStep, run: stepVenueKind, goTo: () => pathHere(here) });

/** Takes an entry out of the choices. */
export const retireAction = formAction({
  permission,
  schema: oneEntry,
  run: retireVenueKind,
  goTo: () => pathHere(`${here}?done=retired`),
});

/** Puts an entry back among the choices. */
export const restoreAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreVenueKind,
  goTo: () => pathHere(`${here}?done=restored`),
});
