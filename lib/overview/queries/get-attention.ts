import type { Access } from "@/lib/access/access";
import type { Place } from "@/lib/figures/conditions";
import { countWaitingRecords, listProposals, listWaitingRecords } from "@/lib/reviews/queries/list-waiting";
import { listGaps } from "./list-gaps";

/** What waits for the coordinator in a unit and below it: the oldest records, proposals to publish, and groups without events. */
export async function getAttention(access: Access<"totals.read">, place: Place) {
  const filter = place.whole ? {} : { unit: place.scopeId };
  const [oldest, count, proposals, gaps] = await Promise.all([
    listWaitingRecords(access, filter, 5),
    countWaitingRecords(access, filter),
    listProposals(access, filter),
    listGaps(place),
  ]);
  return { waiting: { rows: oldest.rows, count }, proposals: proposals.length, gaps };
}
