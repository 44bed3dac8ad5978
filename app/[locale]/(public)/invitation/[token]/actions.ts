"use server";

import { pathHere } from "@/i18n/path-here";
import { publicFormAction } from "@/lib/actions/public-form-action";
import { acceptance } from "@/lib/people/input";
import { acceptInvitation } from "@/lib/people/invitations";

/** Sets the password chosen by a one-time link. */
export const acceptInvitationAction = publicFormAction({
  schema: acceptance,
  run: acceptInvitation,
  goTo: () => pathHere("/sign-in?notice=accepted"),
});
