import { eq } from "drizzle-orm";
import { records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { EventRow } from "@/lib/events/mutations/reach-event";

const withCoordinator: EventRow["status"][] = ["submitted", "approved"];

/** Does an event's record lie with the coordinator, so that who changes it has submitted what is judged? */
export function isWithCoordinator({ status }: Pick<EventRow, "status">): boolean {
  return withCoordinator.includes(status);
}

/** Signs a record as submitted now: whoever last changed what is judged has submitted it, and may not judge it. */
export async function signSubmission(tx: Transaction, access: Access, eventId: string): Promise<void> {
  const submission = { submittedAt: new Date(), submittedBy: access.actor.personId };
  await tx.update(records).set(submission).where(eq(records.eventId, eventId));
}
