"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { removeTargetFormInput, targetFormInput, targetOfForm } from "@/lib/targets/form-input";
import { removeTarget, setTarget } from "@/lib/targets/mutations";

/** Sets a target anew or changes it. */
export const setTargetAction = formAction({
  permission: "targets.manage",
  schema: targetFormInput,
  run: (access, form) => setTarget(access, targetOfForm(form)),
  goTo: (_, { year }) => pathHere(`/office/targets?year=${year}&done=saved`),
});

/** Takes a target away. */
export const removeTargetAction = formAction({
  permission: "targets.manage",
  schema: removeTargetFormInput,
  run: removeTarget,
  goTo: (_, { year }) => pathHere(`/office/targets?year=${year}&done=removed`),
});
