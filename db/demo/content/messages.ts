import type { reminderReasons } from "../../schema/office";

type DemoReminder = {
  reason: (typeof reminderReasons)[number];
  message: string;
  /** So many days before today, in the morning. */
  daysAgo: number;
  /** The unit said it was done, so many days later. */
  doneAfter?: number;
};

/** Reminders of the last weeks, one for each unit that owes reports (and for the units of the sign-ins). */
export const demoReminders: DemoReminder[] = [
  { reason: "unreported", message: "贵单位有活动已举办但没有填报参加人数，请在本周内填报。", daysAgo: 2 },
  { reason: "unreported", message: "活动办得不错，人数还没有填报，麻烦尽快补上。", daysAgo: 6 },
  {
    reason: "silent",
    message: "贵单位近期没有活动，年底前请安排一场，如有困难请与区科协联系。",
    daysAgo: 12,
    doneAfter: 3,
  },
  { reason: "evidence", message: "活动照片和签到表请补传，年底要一并归档。", daysAgo: 20, doneAfter: 1 },
];
