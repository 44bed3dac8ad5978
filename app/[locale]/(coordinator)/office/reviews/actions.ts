"use server";

import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { formAction } from "@/lib/actions/form-action";
import { moveInput, reasonedMoveInput } from "@/lib/events/input";
import { declineProposal, publishEvent } from "@/lib/events/mutations/move-event";
import { approveBatchInput, approveRecordInput, queuePath, returnRecordInput } from "@/lib/reviews/input";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { approveBatch } from "@/lib/reviews/mutations/approve-batch";
import { afterBatch, afterDecision, orShowChanged } from "./after-decision";

/** Approves a record and goes on to the next. */
export const approveRecordAction = formAction({
  permission: "records.review",
  schema: approveRecordInput,
  run: approveRecord,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: (_, input) => afterDecision("approved", input),
});

/** Approves a record as claimed and stays with the queue. */
export const approveAsClaimedAction = formAction({
  permission: "records.review",
  schema: approveRecordInput,
  run: orShowChanged(approveRecord),
  goTo: (_, { eventId, unit, campaign, flags }) =>
    pathHere(queuePath({ done: "approved", from: eventId, unit, campaign, flags })),
});

/** Approves several records as claimed, and says which were left out and why. */
export const approveBatchAction = formAction({
  permission: "records.review",
  schema: approveBatchInput,
  run: approveBatch,
  goTo: afterBatch,
});

/** Returns a record to its unit and goes on to the next. */
export const returnRecordAction = formAction({
  permission: "records.review",
  schema: returnRecordInput,
  run: returnRecord,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: (_, input) => afterDecision("returned", input),
});

/** Agrees to a proposal: the event is public from now on. */
export const agreeAction = formAction({
  permission: "records.review",
  schema: moveInput,
  run: async (_, input) => publishEvent(await requireAccess("events.manage"), input),
  goTo: ({ id }) => pathHere(queuePath({ tab: "proposals", done: "agreed", from: id })),
});

/** Declines a proposal with a reason. */
export const declineAction = formAction({
  permission: "records.review",
  schema: reasonedMoveInput,
  run: async (_, input) => declineProposal(await requireAccess("events.manage"), input),
  row: ({ id }) => ({ kind: "event", id }),
  goTo: ({ id }) => pathHere(queuePath({ tab: "proposals", done: "declined", from: id })),
});
