import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { correctionReason } from "@/lib/periods/input";

const figure = optionalWholeNumber(0, 10_000_000);
const version = z.coerce.number().int().min(1);
const id = z.string().min(1).max(64);
const flags = z.enum(["with", "without"]).optional();
/** The part of the queue that is worked through, so that the next record is one of it. */
const queue = { unit: id.optional(), campaign: id.optional(), flags };

/** A version of a record that was picked in the queue, as "event~version". */
const pick = z
  .string()
  .max(80)
  .regex(/^[^~]+~[1-9]\d{0,8}$/)
  .transform((text) => {
    const [eventId = "", version] = text.split("~");
    return { eventId, version: Number(version) };
  });
export type PickedVersion = z.output<typeof pick>;

/** A pick as it stands in a form or an address. */
export function pickText({ eventId, version }: PickedVersion): string {
  return `${eventId}~${version}`;
}

/** How many records can be approved at once: those of one page of the queue. */
export const mostPicks = 30;

/** Approval of several versions of records as claimed. */
export const approveBatchInput = z.object({ picks: z.array(pick).min(1).max(mostPicks), ...queue });
export type ApproveBatchInput = z.output<typeof approveBatchInput>;

/** Why a record was left out of a batch. */
export const leftOutReasons = [
  ...["flagged", "own_record", "version_conflict", "wrong_status", "not_found"],
  ...["evidence_missing", "period_closed", "other"],
] as const;

/** Approval of one version of a record, with the approved figures by audience group id and by online figure id. */
export const approveRecordInput = z.object({
  eventId: id,
  version,
  attendance: z.record(z.string(), figure).default({}),
  online: z.record(z.string(), figure).default({}),
  reason: z.string().trim().max(500).optional(),
  correctionReason,
  ...queue,
});

/** Sending a version of a record back, with the reason its unit reads. */
export const returnRecordInput = z.object({
  eventId: id,
  version,
  reason: z.string().trim().min(1).max(500),
  correctionReason,
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
  flags: flags.catch(undefined),
  select: z.enum(["all"]).optional().catch(undefined),
  tab: z.enum(["proposals"]).optional().catch(undefined),
  done: z.enum(["approved", "returned", "agreed", "declined"]).optional().catch(undefined),
  from: id.optional().catch(undefined),
  changed: z.literal("1").optional().catch(undefined),
});

export type QueueQuery = z.output<typeof queueQuery>;

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => [given ?? []].flat().slice(0, mostPicks), z.array(item)).catch([]);

/** Reads the address of the page that confirms a batch, and afterwards says what came of it. */
export const batchQuery = z.object({
  pick: several(pick),
  unit: queueQuery.shape.unit,
  campaign: queueQuery.shape.campaign,
  approved: z.coerce.number().int().min(0).max(mostPicks).optional().catch(undefined),
  left: several(z.string().max(120)),
});
export type BatchQuery = z.output<typeof batchQuery>;

/** The address of the queue, or of one record in it, without its language. */
export function queuePath(query: Partial<QueueQuery>, eventId?: string): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const params = new URLSearchParams(given).toString();
  return `/office/reviews${eventId ? `/${eventId}` : ""}${params ? `?${params}` : ""}`;
}
