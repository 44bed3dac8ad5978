"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import {
  changeGrantProgramme,
  createGrantProgramme,
  restoreGrantProgramme,
  retireGrantProgramme,
  stepGrantProgramme,
} from "@/lib/grant-programmes/mutations";
import { entryChange, entryStep, newEntry, oneEntry } from "@/lib/lists/input";

const permission = "catalogue.manage";
const here = "/admin/catalogue/grant-programmes";

/** Adds an entry. */
export const createAction = formAction({
  permission,
  schema: newEntry,
  run: createGrantProgramme,
  goTo: () => pathHere(`${here}?done=created`),
});

/** Renames an entry. */
export const changeAction = formAction({
  permission,
  schema: entryChange,
  run: changeGrantProgramme,
  row: ({ id }) => ({ kind: "grant_programme", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});

/** Moves an entry one place. */
export const stepAction = formAction({
  permission,
  schema: entryStep,
  run: stepGrantProgramme,
  goTo: () => pathHere(here),
});

/** Takes an entry out of the choices. */
export const retireAction = formAction({
  permission,
  schema: oneEntry,
  run: retireGrantProgramme,
  goTo: () => pathHere(`${here}?done=retired`),
});

/** Puts an entry back among the choices. */
export const restoreAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreGrantProgramme,
  goTo: () => pathHere(`${here}?done=restored`),
});
