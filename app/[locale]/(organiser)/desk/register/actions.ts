"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { reportHandedIn } from "@/lib/grants/input";
import { handInReport } from "@/lib/grants/mutations/hand-in-report";
import { ownMediaReport } from "@/lib/recognition/input";
import { reportOwnMedia } from "@/lib/recognition/mutations/keep-recognition";

/** A unit hands in a report of one of its grants. */
export const handInReportAction = formAction({
  permission: "records.manage",
  schema: reportHandedIn,
  run: handInReport,
  row: ({ id }) => ({ kind: "grant", id }),
  goTo: ({ id }) => pathHere(`/desk/register/grants/${id}?done=handedIn`),
});

/** A unit enters what the press wrote about one of its events. */
export const reportOwnMediaAction = formAction({
  permission: "records.manage",
  schema: ownMediaReport,
  run: reportOwnMedia,
  goTo: (_, { on }) => pathHere(`/desk/register?year=${on.slice(0, 4)}&done=created`),
});
