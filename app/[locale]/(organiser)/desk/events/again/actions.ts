"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { copyInput } from "@/lib/copies/input";
import { copyEvents } from "@/lib/copies/mutations/copy-events";

/** Makes the drafts of what is held again. */
export const copyEventsAction = formAction({
  permission: "events.manage",
  schema: copyInput,
  run: copyEvents,
  goTo: ({ made }) => pathHere(`/desk/events?view=draft&copied=${made}`),
});
