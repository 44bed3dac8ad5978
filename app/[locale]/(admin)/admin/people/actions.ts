"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { invitation, onePerson, personChange } from "@/lib/people/input";
import { invitePerson, renewInvitation } from "@/lib/people/invitations";
import { changePerson, disablePerson, enablePerson, signOutEverywhere } from "@/lib/people/mutations";
import { settings } from "@/lib/settings/settings";

/** Adds somebody; their one-time link is shown this once. */
export const invitePersonAction = formAction({
  permission: "people.manage",
  schema: invitation,
  run: invitePerson,
  show: async ({ token }) => settings().baseUrl + (await pathHere(`/invitation/${token}`)),
});

/** Makes a new one-time link, shown this once. */
export const renewInvitationAction = formAction({
  permission: "people.manage",
  schema: onePerson,
  run: renewInvitation,
  show: async ({ token }) => settings().baseUrl + (await pathHere(`/invitation/${token}`)),
});

/** Changes who somebody is and where they belong. */
export const changePersonAction = formAction({
  permission: "people.manage",
  schema: personChange,
  run: changePerson,
  row: ({ id }) => ({ kind: "person", id }),
  goTo: (_, { id }) => pathHere(`/admin/people/${id}?done=changed`),
});

/** Ends somebody's access. */
export const disablePersonAction = formAction({
  permission: "people.manage",
  schema: onePerson,
  run: disablePerson,
  goTo: (_, { id }) => pathHere(`/admin/people/${id}?done=disabled`),
});

/** Gives access again. */
export const enablePersonAction = formAction({
  permission: "people.manage",
  schema: onePerson,
  run: enablePerson,
  goTo: (_, { id }) => pathHere(`/admin/people/${id}?done=enabled`),
});

/** Ends every session somebody has. */
export const signOutPersonAction = formAction({
  permission: "people.manage",
  schema: onePerson,
  run: signOutEverywhere,
  goTo: (_, { id }) => pathHere(`/admin/people/${id}?done=signedOut`),
});
