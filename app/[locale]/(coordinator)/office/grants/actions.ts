"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { grantChange, grantLink, grantRemoval, newGrant } from "@/lib/grants/input";
import { changeGrant, createGrant, removeGrant } from "@/lib/grants/mutations/keep-grant";
import { linkEvent, unlinkEvent } from "@/lib/grants/mutations/link-event";

const permission = "ledgers.manage";

/** Enters a grant. */
export const createGrantAction = formAction({
  permission,
  schema: newGrant,
  run: createGrant,
  goTo: ({ id }) => pathHere(`/office/grants/${id}?done=created`),
});

/** Changes a grant, or enters its reports. */
export const changeGrantAction = formAction({
  permission,
  schema: grantChange,
  run: changeGrant,
  row: ({ id }) => ({ kind: "grant", id }),
  goTo: ({ id }) => pathHere(`/office/grants/${id}?done=changed`),
});

/** Takes a grant away. */
export const removeGrantAction = formAction({
  permission,
  schema: grantRemoval,
  run: removeGrant,
  goTo: () => pathHere("/office/grants?done=removed"),
});

/** Notes that an event came of a grant. */
export const linkEventAction = formAction({
  permission,
  schema: grantLink,
  run: linkEvent,
  goTo: ({ id }) => pathHere(`/office/grants/${id}?done=linked`),
});

/** Takes that note back. */
export const unlinkEventAction = formAction({
  permission,
  schema: grantLink,
  run: unlinkEvent,
  goTo: ({ id }) => pathHere(`/office/grants/${id}?done=unlinked`),
});
