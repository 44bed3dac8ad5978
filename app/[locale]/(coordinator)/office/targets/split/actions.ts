"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { saveSplit } from "@/lib/targets/mutations/save-split";
import { splitFormInput } from "@/lib/targets/split-input";

/** Keeps the parts of a whole, all at once. */
export const saveSplitAction = formAction({
  permission: "targets.manage",
  schema: splitFormInput,
  run: saveSplit,
  goTo: (_, { year }) => pathHere(`/office/targets?year=${year}&done=split`),
});
