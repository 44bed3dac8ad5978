import type { Transaction } from "@/db/transaction";
import type { Refusal } from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** The outcome of one step of many; a refusal takes back all of them. */
export function whole<Done extends { ok: true }>(outcome: Done | Refusal): Done {
  if (!outcome.ok) throw new Refused(outcome);
  return outcome;
}

/** A transaction of many steps, all of them or none. */
export async function wholeTransaction<Result>(body: (tx: Transaction) => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await countingTransaction(body, { long: true });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
