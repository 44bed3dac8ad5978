"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { closePeriodInput, reopenPeriodInput } from "@/lib/periods/input";
import { closePeriod, reopenPeriod } from "@/lib/periods/mutations";

const afterwards =
  (done: string) =>
  ({ period }: { period: string }) =>
    pathHere(`/office/periods?year=${period.slice(0, 4)}&period=${period}&done=${done}`);

/** Closes a month, quarter or year. */
export const closePeriodAction = formAction({
  permission: "periods.close",
  schema: closePeriodInput,
  run: closePeriod,
  goTo: afterwards("closed"),
});

/** Opens a closed period again. */
export const reopenPeriodAction = formAction({
  permission: "periods.close",
  schema: reopenPeriodInput,
  run: reopenPeriod,
  goTo: afterwards("reopened"),
});
