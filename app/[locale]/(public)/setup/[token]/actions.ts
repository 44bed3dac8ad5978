"use server";

import { pathHere } from "@/i18n/path-here";
import { publicFormAction } from "@/lib/actions/public-form-action";
import { setup } from "@/lib/setup/input";
import { setUp } from "@/lib/setup/mutations";

/** Makes the organisation and its first administrator. */
export const setUpAction = publicFormAction({
  schema: setup,
  run: setUp,
  goTo: () => pathHere("/sign-in?notice=accepted"),
});
