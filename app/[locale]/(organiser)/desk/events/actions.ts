"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { eventFormInput } from "@/lib/events/form-input";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { followedQuery } from "@/lib/series/followed";

/** Keeps the form of an event and, when asked to, publishes it. */
export const saveEventAction = formAction({
  permission: "events.manage",
  schema: eventFormInput,
  run: saveEvent,
  row: ({ id }) => ({ kind: "event", id }),
  goTo: ({ id, held, followed }, { intent }) =>
    pathHere(`/desk/events/${id}?notice=${held ?? intent}${followed ? followedQuery(followed) : ""}`),
});
