"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { removeView, renameView, saveView } from "@/lib/analysis/mutations";
import { removeViewInput, renameViewInput, saveViewInput } from "@/lib/analysis/view-input";

/** Keeps the analysis one looks at under a name. */
export const saveViewAction = formAction({
  permission: "totals.read",
  schema: saveViewInput,
  run: saveView,
  goTo: (_, { address }) => pathHere(`${address}&done=saved#views`),
});

/** Gives a kept analysis another name. */
export const renameViewAction = formAction({
  permission: "totals.read",
  schema: renameViewInput,
  run: renameView,
  row: ({ id }) => ({ kind: "saved_view", id }),
  goTo: (_, { here }) => pathHere(`${here}&done=renamed#views`),
});

/** Forgets a kept analysis. */
export const removeViewAction = formAction({
  permission: "totals.read",
  schema: removeViewInput,
  run: removeView,
  goTo: (_, { here }) => pathHere(`${here}&done=removed#views`),
});
