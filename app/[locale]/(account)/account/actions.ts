"use server";

import { z } from "zod";
import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { nameChange, passwordChange } from "@/lib/people/input";
import { changeOwnName, changeOwnPassword, signOutEverywhereOneself } from "@/lib/people/own-account";

/** Changes one's own name. */
export const changeNameAction = formAction({
  permission: "account.manage",
  schema: nameChange,
  run: changeOwnName,
  goTo: () => pathHere("/account?done=saved"),
});

/** Changes one's own password; every session ends. */
export const changePasswordAction = formAction({
  permission: "account.manage",
  schema: passwordChange,
  run: changeOwnPassword,
  goTo: () => pathHere("/sign-in?notice=password"),
});

/** Ends every session of one's own. */
export const signOutEverywhereAction = formAction({
  permission: "account.manage",
  schema: z.object({}),
  run: signOutEverywhereOneself,
  goTo: () => pathHere("/sign-in?notice=out"),
});
