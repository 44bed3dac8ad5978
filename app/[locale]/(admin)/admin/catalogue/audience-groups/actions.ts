"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import {
  changeAudienceGroup,
  createAudienceGroup,
  restoreAudienceGroup,
  retireAudienceGroup,
  stepAudienceGroup,
} from "@/lib/audience-groups/mutations";
import { entryChange, entryStep, newEntry, oneEntry } from "@/lib/lists/input";

const permission = "catalogue.manage";
const here = "/admin/catalogue/audience-groups";

/** Adds an entry. */
export const createAction = formAction({
  permission,
  schema: newEntry,
  run: createAudienceGroup,
  goTo: () => pathHere(`${here}?done=created`),
});

/** Renames an entry. */
export const changeAction = formAction({
  permission,
  schema: entryChange,
  run: changeAudienceGroup,
  row: ({ id }) => ({ kind: "audience_group", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});

/** Moves an entry one place. */
export const stepAction = formAction({
  permission,
  schema: entryStep,
  run: stepAudienceGroup,
  goTo: () => pathHere(here),
});

/** Takes an entry out of the choices. */
export const retireAction = formAction({
  permission,
  schema: oneEntry,
  run: retireAudienceGroup,
  goTo: () => pathHere(`${here}?done=retired`),
});

/** Puts an entry back among the choices. */
export const restoreAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreAudienceGroup,
  goTo: () => pathHere(`${here}?done=restored`),
});
