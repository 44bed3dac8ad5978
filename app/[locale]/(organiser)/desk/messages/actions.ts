"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { finishMessageInput } from "@/lib/desk-messages/input";
import { finishMessage } from "@/lib/desk-messages/mutations/finish-message";

/** Done with a message from the office; back to where it stood. */
export const finishMessageAction = formAction({
  permission: "records.manage",
  schema: finishMessageInput,
  run: finishMessage,
  goTo: (_, { from }) => pathHere(from ? `/desk/events/${from}` : "/desk"),
});
