"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { newVenue, oneVenue, venueChange } from "@/lib/venues/input";
import { changeVenue, createVenue, restoreVenue, retireVenue } from "@/lib/venues/mutations";

const permission = "catalogue.manage";
const here = "/admin/catalogue/venues";

/** Adds a venue. */
export const createVenueAction = formAction({
  permission,
  schema: newVenue,
  run: createVenue,
  goTo: ({ id }) => pathHere(`${here}/${id}?done=created`),
});

/** Changes a venue. */
export const changeVenueAction = formAction({
  permission,
  schema: venueChange,
  run: changeVenue,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=changed`),
});

/** Takes a venue out of the choices. */
export const retireVenueAction = formAction({
  permission,
  schema: oneVenue,
  run: retireVenue,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=retired`),
});

/** Puts a venue back among the choices. */
export const restoreVenueAction = formAction({
  permission,
  schema: oneVenue,
  run: restoreVenue,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=restored`),
});
