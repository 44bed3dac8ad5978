import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";

const figure = optionalWholeNumber(0, 10_000_000);
const version = z.coerce.number().int().min(1);
const id = z.string().min(1).max(64);
/** The part of the queue that is worked through, so that the next record is one of it. */
const queue = { unit: id.optional(), campaign: id.optional() };

/** Approval of one version of a record, with the approved figures by audience group id and by online figure id. */
export const approveRecordInput = z.object({
  eventId: id,
  version,
  attendance: z.record(z.string(), figure).default({}),
  online: z.record(z.string(), figure).default({}),
  reason: z.string().trim().max(500).optional(),
  ...queue,
});

/** Sending a version of a record back, with the reason its unit reads. */
export const returnRecordInput = z.object({
  eventId: id,
  version,
  reason: z.string().trim().min(1).max(500),
  ...queue,
});

export type ApproveRecordInput = z.output<typeof approveRecordInput>;
export type ReturnRecordInput = z.output<typeof returnRecordInput>;

/** Reads which part of the queue an address shows, and where in it. */
export const queueQuery = z.object({
  // A select left at "all" sends an empty word.
  unit: id.optional().catch(undefined),
  campaign: id.optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
  tab: z.enum(["proposals"]).optional().catch(undefined),
  done: z.enum(["approved", "returned", "agreed", "declined"]).optional().catch(undefined),
  from: id.optional().catch(undefined),
  /** The list of events behind a figure that the record was opened from. */
  list: z
    .string()
    .regex(/^[\w=&%.+-]{0,600}$/)
    .optional()
    .catch(undefined),
  changed: z.literal("1").optional().catch(undefined),
});

export type QueueQuery = z.output<typeof queueQuery>;

/** The address of the queue, or of one record in it, without its language. */
export function queuePath(query: Partial<QueueQuery>, eventId?: string): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const params = new URLSearchParams(given).toString();
  return `/office/reviews${eventId ? `/${eventId}` : ""}${params ? `?${params}` : ""}`;
}
