import type { deskMessageReasons, reminderReasons } from "@/db/schema/office";

export type ReminderReason = (typeof reminderReasons)[number];
type Reason = (typeof deskMessageReasons)[number];

/** Is it a reminder, which ends with its cause, or the news of a correction, which ends when it is read? */
export function isReminder<Message extends { reason: Reason }>(
  message: Message,
): message is Message & { reason: ReminderReason } {
  return message.reason !== "corrected";
}

export type ReminderState = "done" | "gone" | "open";

/** Where a reminder stands: the unit says it is done; or what it was about is no more; or neither. */
export function stateOf(reminder: { id: string; doneAt: Date | null }, standing: ReadonlySet<string>): ReminderState {
  if (reminder.doneAt) return "done";
  return standing.has(reminder.id) ? "open" : "gone";
}

/** What a reminder is about, as one word: who was reminded of it is looked up by it. */
export function subjectOf(reminder: { unitId: string; reason: Reason; about: string }): string {
  return [reminder.unitId, reminder.reason, reminder.about].join(" ");
}
