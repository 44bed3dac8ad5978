import { z } from "zod";
import { reminderReasons } from "@/db/schema/office";

const id = z.string().min(1).max(64);
/** Most units that one press can remind: as many as the first screen lists. */
export const mostReminded = 400;

/** A reminder to one unit or several: `only` is the unit whose own button was pressed. */
export const sendRemindersInput = z.object({
  reason: z.enum(reminderReasons),
  about: z.string().max(64).default(""),
  units: z.array(id).max(mostReminded).default([]),
  only: id.optional(),
  message: z.string().trim().min(1).max(500),
  /** The unit whose gaps are looked at, to come back to. */
  unit: id.optional(),
});
export type SendRemindersInput = z.output<typeof sendRemindersInput>;

/** Done with a message; `from` is the event whose page one is on. */
export const finishMessageInput = z.object({ id, from: id.optional() });
export type FinishMessageInput = z.output<typeof finishMessageInput>;
