import { z } from "zod";
import { correctionReason } from "@/lib/periods/input";

const id = z.string().min(1).max(64);

/** How many units can hold an event together with the one that leads it. */
export const mostCoHosts = 30;

/** A unit asks to be one of those that hold an event; `dropDraft` takes away the draft it had begun of the same event, as it was seen. */
export const askInput = z.object({
  eventId: id,
  unitId: id,
  message: z.string().trim().max(300).optional(),
  draftId: id.optional(),
  draftVersion: z.number().int().optional(),
  dropDraft: z.literal("yes").optional(),
  correctionReason,
});
/** The leading unit's answer. Declining takes a reason, which the other unit reads. */
export const acceptInput = z.object({ eventId: id, unitId: id, correctionReason });
export const declineInput = z.object({ eventId: id, unitId: id, reason: z.string().trim().min(1).max(300) });
/** A unit is no co-host any more, asks no longer, or has read why it was declined. */
export const leaveInput = acceptInput;
/** Two events are one: `keep` says which of them stays; the other goes and its unit becomes a co-host. The public reads the reason. */
export const mergeInput = z.object({
  one: id,
  oneVersion: z.number().int(),
  other: id,
  otherVersion: z.number().int(),
  keep: id,
  reason: z.string().trim().min(1).max(300),
});

export type AskInput = z.output<typeof askInput>;
export type AcceptInput = z.output<typeof acceptInput>;
export type DeclineInput = z.output<typeof declineInput>;
export type LeaveInput = z.output<typeof leaveInput>;
export type MergeInput = z.output<typeof mergeInput>;
