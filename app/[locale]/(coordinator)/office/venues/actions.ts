"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { milestoneChange, newMilestone, newVenue, oneMilestone, oneVenue, venueChange } from "@/lib/venues/input";
import { changeVenue, createVenue, restoreVenue, retireVenue } from "@/lib/venues/mutations";
import { addMilestone, changeMilestone, removeMilestone } from "@/lib/venues/mutations/change-milestones";

const permission = "ledgers.manage";
const here = "/office/venues";

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
  row: ({ id }) => ({ kind: "venue", id }),
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=changed`),
});

/** Takes a venue out of the choices and the public list. */
export const retireVenueAction = formAction({
  permission,
  schema: oneVenue,
  run: retireVenue,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=retired`),
});

/** Puts a venue back. */
export const restoreVenueAction = formAction({
  permission,
  schema: oneVenue,
  run: restoreVenue,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=restored`),
});

/** Writes down what became of a venue. */
export const addMilestoneAction = formAction({
  permission,
  schema: newMilestone,
  run: addMilestone,
  goTo: ({ venueId }) => pathHere(`${here}/${venueId}?done=created`),
});

/** Sets a milestone right. */
export const changeMilestoneAction = formAction({
  permission,
  schema: milestoneChange,
  run: changeMilestone,
  goTo: ({ venueId }) => pathHere(`${here}/${venueId}?done=changed`),
});

/** Takes a milestone away. */
export const removeMilestoneAction = formAction({
  permission,
  schema: oneMilestone,
  run: removeMilestone,
  goTo: ({ venueId }) => pathHere(`${here}/${venueId}?done=deleted`),
});
