"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { entryChange, entryStep, newEntry, oneEntry } from "@/lib/lists/input";
import { placeStreetInput } from "@/lib/streets/input";
import {
  changeStreet,
  createStreet,
  placeStreet,
  restoreStreet,
  retireStreet,
  stepStreet,
} from "@/lib/streets/mutations";

const permission = "catalogue.manage";
const here = "/admin/catalogue/streets";

/** Adds an entry. */
export const createAction = formAction({
  permission,
  schema: newEntry,
  run: createStreet,
  goTo: () => pathHere(`${here}?done=created`),
});

/** Renames an entry. */
export const changeAction = formAction({
  permission,
  schema: entryChange,
  run: changeStreet,
  row: ({ id }) => ({ kind: "street", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});

/** Moves an entry one place. */
export const stepAction = formAction({ permission, schema: entryStep, run: stepStreet, goTo: () => pathHere(here) });

/** Takes an entry out of the choices. */
export const retireAction = formAction({
  permission,
  schema: oneEntry,
  run: retireStreet,
  goTo: () => pathHere(`${here}?done=retired`),
});

/** Puts an entry back among the choices. */
export const restoreAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreStreet,
  goTo: () => pathHere(`${here}?done=restored`),
});

/** Gives a street its place on the drawn map. */
export const placeAction = formAction({
  permission,
  schema: placeStreetInput,
  run: placeStreet,
  row: ({ id }) => ({ kind: "street", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});
