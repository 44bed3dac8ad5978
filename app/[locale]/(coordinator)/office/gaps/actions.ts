"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { sendRemindersInput } from "@/lib/desk-messages/input";
import { sendReminders } from "@/lib/desk-messages/mutations/send-reminders";
import { figurePath } from "@/lib/figures/input";
import { mailWords } from "./mail-words";

/** Reminds one unit or several, and says on the same page how many. */
export const sendRemindersAction = formAction({
  permission: "reminders.send",
  schema: sendRemindersInput,
  run: async (access, input) => sendReminders(access, input, await mailWords()),
  goTo: ({ sent, already }, { unit }) =>
    pathHere(`${figurePath({ unit }, "/office/gaps")}&sent=${sent}&already=${already}`),
});
