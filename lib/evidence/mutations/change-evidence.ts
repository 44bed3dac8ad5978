import { eq } from "drizzle-orm";
import { records } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { type EventRow, type Refusal, refused } from "@/lib/events/mutations/reach-event";
import { isBegun } from "@/lib/events/status";
import { PeriodClosed } from "@/lib/periods/write-corrections";
import { voidApproval } from "@/lib/records/approval";
import { changeCounted } from "@/lib/totals/sums";

const open: EventRow["status"][] = ["published", "returned", "submitted", "approved"];

/** Why evidence of an event cannot be added or removed now; null when it can: as long as its record can be written. */
export function refusalToChange(event: EventRow): "wrong_status" | "not_begun" | null {
  if (!open.includes(event.status)) return "wrong_status";
  return isBegun(event, new Date()) ? null : "not_begun";
}

/**
 * A transaction that changes evidence. What is approved in a closed month stays as it is: the coordinator returns the record first,
 * with the reason for the correction, and approves it anew. Refuses with `evidence_period_closed`.
 */
export async function evidenceTransaction<Result>(
  body: (tx: Transaction) => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    return await transaction(body);
  } catch (error) {
    if (error instanceof PeriodClosed) return refused("evidence_period_closed");
    throw error;
  }
}

/**
 * Changes the files of an event and what follows from it: the record, when there is one, is a new version with its evidence
 * judged anew, and an approval is void.
 */
export async function changeEvidence(
  tx: Transaction,
  access: Access<"records.manage">,
  event: EventRow,
  change: () => Promise<unknown>,
): Promise<void> {
  const [record] = await locked(tx.select().from(records).where(eq(records.eventId, event.id)));
  await changeCounted(tx, event.id, async () => {
    await change();
    if (record) await voidApproval(tx, access, event, { evidenceOnly: true });
  });
}
