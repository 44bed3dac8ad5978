import type { Access } from "@/lib/access/access";
import { recordDenial } from "@/lib/audit/trail";
import { refused } from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";
import { type ApproveBatchInput, leftOutReasons, type PickedVersion } from "../input";
import { approveWithin } from "../mutations";
import { readFlags } from "../queries/read-flags";

type Reviewer = Access<"records.review">;
export type LeftOut = { eventId: string; reason: (typeof leftOutReasons)[number] };
export type BatchDone = { ok: true; approved: string[]; left: LeftOut[] };

/**
 * Approves several records as claimed, each in a transaction of its own exactly as a single one is: what stands against one keeps
 * none of the others. What has a flag by then, was changed, decided, or is the reviewer's own is left out and named.
 */
export async function approveBatch(access: Reviewer, { picks }: ApproveBatchInput): Promise<BatchDone> {
  const done: BatchDone = { ok: true, approved: [], left: [] };
  const once = new Map(picks.map((pick) => [pick.eventId, pick]));
  for (const pick of once.values()) {
    const decided = await approveUnflagged(access, pick);
    if (decided.ok) done.approved.push(pick.eventId);
    else done.left.push({ eventId: pick.eventId, reason: await reasonOf(access, pick, decided.reason) });
  }
  return done;
}

/** Approves one version of a record as claimed unless something about it is out of the ordinary at that moment. */
function approveUnflagged(access: Reviewer, { eventId, version }: PickedVersion) {
  return countingTransaction((tx) =>
    approveWithin(tx, access, { eventId, version, attendance: {}, online: {} }, async () => {
      const flags = (await readFlags(tx, [eventId])).get(eventId);
      if (flags?.length === 0) return null;
      return refused(flags?.every(({ kind }) => kind === "evidence_missing") ? "evidence_missing" : "flagged");
    }),
  );
}

/** Asking for what one may not decide is kept in the audit trail, as for a single record. */
async function reasonOf(access: Reviewer, { eventId }: PickedVersion, reason: string): Promise<LeftOut["reason"]> {
  if (reason === "own_record" || reason === "not_found") {
    const subject = { kind: "unknown", id: eventId.slice(0, 64), name: "" };
    await recordDenial({ actor: access.actor, action: access.permission, subject });
  }
  // The gate of closed periods says the month behind a question mark.
  const [named = ""] = reason.split("?");
  return ofGate[named] ?? leftOutReasons.find((one) => one === named) ?? "other";
}

/** A batch has no reasons for corrections: what takes one is opened and approved alone. */
const ofGate: Record<string, LeftOut["reason"]> = { correction_reason_required: "period_closed" };
