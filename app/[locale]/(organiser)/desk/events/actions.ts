"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { eventFormInput } from "@/lib/events/form-input";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { followedQuery } from "@/lib/series/followed";
import { dropTemplateInput, keepTemplateInput } from "@/lib/templates/input";
import { dropTemplate, keepTemplate } from "@/lib/templates/mutations";

/** Keeps the form of an event and, when asked to, publishes it. */
export const saveEventAction = formAction({
  permission: "events.manage",
  schema: eventFormInput,
  run: saveEvent,
  row: ({ id }) => ({ kind: "event", id }),
  goTo: ({ id, held, followed }, { intent }) =>
    pathHere(`/desk/events/${id}?notice=${held ?? intent}${followed ? followedQuery(followed) : ""}`),
});

/** Keeps an event as a template of its unit. */
export const keepTemplateAction = formAction({
  permission: "events.manage",
  schema: keepTemplateInput,
  run: keepTemplate,
  goTo: () => pathHere("/desk/events/new"),
});
export const dropTemplateAction = formAction({
  permission: "events.manage",
  schema: dropTemplateInput,
  run: dropTemplate,
  goTo: () => pathHere("/desk/events/new"),
});
