import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { crossSums, events } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { keptStatuses, pairName } from "@/lib/analysis/dimensions";
import { rebuildSums } from "./sums";

/**
 * Fills in what a database from an earlier version does not keep yet: events of a status and no sums of two dimensions of it. Once, when
 * the server starts; whoever starts beside it finds the work done.
 */
export async function fillSums(): Promise<void> {
  if (!(await isUnfilled())) return;
  await transaction(async (tx) => {
    if (await isUnfilled(tx)) await rebuildSums(tx);
  });
}

async function isUnfilled(db = database()): Promise<boolean> {
  for (const status of keptStatuses) {
    const [event] = await db.select({ id: events.id }).from(events).where(eq(events.status, status)).limit(1);
    if (!event) continue;
    const ofStatus = eq(crossSums.pair, pairName(["kind", "format"], status));
    const [kept] = await db.select({ month: crossSums.month }).from(crossSums).where(ofStatus).limit(1);
    if (!kept) return true;
  }
  return false;
}
