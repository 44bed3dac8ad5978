"use server";

import { z } from "zod";
import { pathHere } from "@/i18n/path-here";
import { beginSession, endSession } from "@/lib/access/sign-in";
import { publicFormAction } from "@/lib/actions/public-form-action";
import { safeReturnPath } from "@/lib/actions/return-path";
import { credentials } from "@/lib/people/input";

/** Signs in and goes on; without a safe place to go on to, the sign-in page knows each role's first screen. */
export const signInAction = publicFormAction({
  schema: credentials,
  run: beginSession,
  goTo: async (_, { next }) => safeReturnPath(next, await pathHere("/sign-in")),
});

/** Signs out of this browser. */
export const signOutAction = publicFormAction({ schema: z.object({}), run: endSession, goTo: () => pathHere("/") });
