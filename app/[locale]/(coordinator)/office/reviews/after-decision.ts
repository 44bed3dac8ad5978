import { redirect } from "next/navigation";
import { pathHere } from "@/i18n/path-here";
import type { Access } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import type { Outcome } from "@/lib/actions/form-action";
import { type ApproveBatchInput, type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { BatchDone } from "@/lib/reviews/mutations/approve-batch";
import { getNextWaiting } from "@/lib/reviews/queries/list-waiting";

type Decided = { eventId: string; unit?: string | undefined; campaign?: string | undefined };

/** Where a reviewer goes after a decision: to the next record of the same part of the queue, else back to the queue. */
export async function afterDecision(done: QueueQuery["done"], { eventId, unit, campaign }: Decided): Promise<string> {
  const access = await requireAccess("records.review");
  const next = await getNextWaiting(access, { unit, campaign }, eventId);
  return pathHere(queuePath({ done, from: eventId, unit, campaign }, next ?? undefined));
}

/** A decision on a version that is no more shows the new one, with a sentence that says so. */
export function orShowChanged<Input extends Decided>(
  decide: (access: Access<"records.review">, input: Input) => Promise<Outcome<{ id: string }>>,
) {
  return async (access: Access<"records.review">, input: Input) => {
    const outcome = await decide(access, input);
    const { eventId, unit, campaign } = input;
    if (!outcome.ok && outcome.reason === "version_conflict")
      redirect(await pathHere(queuePath({ changed: "1", unit, campaign }, eventId)));
    return outcome;
  };
}

/** The page that says what came of a batch: how many were approved, and each that was not. */
export function afterBatch({ approved, left }: BatchDone, { unit, campaign }: ApproveBatchInput): Promise<string> {
  const params = new URLSearchParams({ approved: String(approved.length) });
  if (unit) params.set("unit", unit);
  if (campaign) params.set("campaign", campaign);
  for (const { eventId, reason } of left) params.append("left", `${eventId}~${reason}`);
  return pathHere(`/office/reviews/batch?${params}`);
}
