"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { releaseResultsInput, saveResultsInput } from "@/lib/results/input";
import { releaseResults, saveResults, withdrawResults } from "@/lib/results/mutations";

/** Keeps what the office prepares of a year. */
export const saveResultsAction = formAction({
  permission: "reports.manage",
  schema: saveResultsInput,
  run: saveResults,
  row: ({ year }) => ({ kind: "results", id: String(year) }),
  goTo: (_, { year }) => pathHere(`/office/results?year=${year}&done=saved`),
});

/** Makes a year's results public, or takes its figures anew. */
export const releaseResultsAction = formAction({
  permission: "reports.manage",
  schema: releaseResultsInput,
  run: releaseResults,
  goTo: (_, { year }) => pathHere(`/office/results?year=${year}&done=released`),
});

/** Takes a year's results back. */
export const withdrawResultsAction = formAction({
  permission: "reports.manage",
  schema: releaseResultsInput,
  run: withdrawResults,
  goTo: (_, { year }) => pathHere(`/office/results?year=${year}&done=withdrawn`),
});
