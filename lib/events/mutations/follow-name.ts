import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { JobInput } from "@/lib/jobs/input";
import { orderUpkeep } from "@/lib/jobs/mutations/order-job";
import { sliceAfter } from "@/lib/totals/slices";
import { refreshSearchText, refreshSlice } from "./refresh-search-text";

type Named = JobInput<"search_words">;
/** Of so many events the words are brought along at once, with the new name. */
const mostAtOnce = 500;

/**
 * Lets free text find the events of a venue or campaign by its new name: of a few in the transaction that writes the name, of many in the
 * background, soon after it.
 */
export async function followName(tx: Transaction, named: Named, most = mostAtOnce): Promise<void> {
  const found = await tx
    .select({ id: events.id })
    .from(events)
    .where(isOf(named))
    .limit(most + 1);
  if (found.length <= most) await refreshSearchText(tx, isOf(named));
  else await orderUpkeep(tx, "search_words", named);
}

/** What the background does: a slice of events after the other, each kept by itself. Done twice it changes nothing more. */
export async function followNameInSlices(named: Named, signal: AbortSignal): Promise<void> {
  for (let last: string | undefined = ""; last !== undefined; ) {
    signal.throwIfAborted();
    const after: string = last;
    last = await transaction(async (tx) => {
      const ids = await sliceAfter(tx, isOf(named), after);
      await refreshSlice(tx, ids);
      return ids.at(-1);
    });
  }
}

function isOf({ of, id }: Named) {
  return eq(of === "venue" ? events.venueId : events.campaignId, id);
}
