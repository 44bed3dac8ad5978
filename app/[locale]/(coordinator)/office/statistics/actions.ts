"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { formSettingsInput, moveRowInput, removeRowInput, returnRowInput, takeOverInput } from "@/lib/statistics/input";
import {
  moveReturnRow,
  removeReturnRow,
  saveFormSettings,
  saveReturnRow,
  takeOverForm,
} from "@/lib/statistics/mutations";

/** Names the form and says whether it was compared with the blank form. */
export const saveFormSettingsAction = formAction({
  permission: "reports.manage",
  schema: formSettingsInput,
  run: saveFormSettings,
  row: ({ year }) => ({ kind: "return_form", nameFrom: `${year} ` }),
  goTo: (_, { year }) => pathHere(`/office/statistics/form?year=${year}&done=saved`),
});

/** Keeps a row of the form, or adds one. */
export const saveReturnRowAction = formAction({
  permission: "reports.manage",
  schema: returnRowInput,
  run: saveReturnRow,
  row: ({ year }) => ({ kind: "return_form", nameFrom: `${year} ` }),
  goTo: (_, { year }) => pathHere(`/office/statistics/form?year=${year}&done=rowSaved`),
});

/** Takes a row of the form away. */
export const removeReturnRowAction = formAction({
  permission: "reports.manage",
  schema: removeRowInput,
  run: removeReturnRow,
  goTo: (_, { year }) => pathHere(`/office/statistics/form?year=${year}&done=rowRemoved`),
});

/** Lets a row change places with its neighbour. */
export const moveReturnRowAction = formAction({
  permission: "reports.manage",
  schema: moveRowInput,
  run: moveReturnRow,
  goTo: (_, { year }) => pathHere(`/office/statistics/form?year=${year}&done=rowMoved`),
});

/** Makes the form as last year's is. */
export const takeOverFormAction = formAction({
  permission: "reports.manage",
  schema: takeOverInput,
  run: takeOverForm,
  goTo: (_, { year }) => pathHere(`/office/statistics/form?year=${year}&done=tookOver`),
});
