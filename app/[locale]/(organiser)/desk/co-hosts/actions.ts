"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { acceptInput, askInput, declineInput, leaveInput, mergeInput } from "@/lib/co-hosts/input";
import { acceptCoHost, declineCoHost, leaveCoHost } from "@/lib/co-hosts/mutations/answer";
import { askToCoHost } from "@/lib/co-hosts/mutations/ask";
import { mergeEvents } from "@/lib/co-hosts/mutations/merge";

const permission = "events.manage";

/** The leading unit agrees to a co-host, or does not. */
export const acceptAction = formAction({
  permission,
  schema: acceptInput,
  run: acceptCoHost,
  goTo: ({ id }) => pathHere(`/desk/events/${id}?notice=accept`),
});
export const declineAction = formAction({
  permission,
  schema: declineInput,
  run: declineCoHost,
  goTo: () => pathHere("/desk"),
});
/** A unit holds an event no longer, asks no longer, or has read the answer. */
export const leaveAction = formAction({
  permission,
  schema: leaveInput,
  run: leaveCoHost,
  goTo: () => pathHere("/desk"),
});
/** A unit asks to hold an event with the unit that leads it. */
export const askAction = formAction({
  permission,
  schema: askInput,
  run: askToCoHost,
  goTo: ({ id, agreed }) => pathHere(agreed ? `/desk/events/${id}?notice=agreed` : "/desk?notice=join"),
});
/** Two registrations become one event. */
export const mergeAction = formAction({
  permission,
  schema: mergeInput,
  run: mergeEvents,
  goTo: ({ id }) => pathHere(`/desk/events/${id}?notice=merge`),
});
