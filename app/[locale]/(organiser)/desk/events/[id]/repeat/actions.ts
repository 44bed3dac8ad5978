"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { repeatInput } from "@/lib/series/input";
import { repeatEvent } from "@/lib/series/mutations/repeat-event";

/** Makes the events of the dates that are kept. */
export const repeatAction = formAction({
  permission: "events.manage",
  schema: repeatInput,
  run: repeatEvent,
  goTo: ({ id, made, held }) => pathHere(`/desk/events/${id}?notice=repeat&made=${made}&held=${held}`),
});
