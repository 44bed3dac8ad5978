import { eq, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { crossSums, events } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { pairName } from "@/lib/analysis/dimensions";
import { rebuildSums } from "./sums";

/**
 * Fills in what a database from an earlier version does not keep yet: events that count and no sums of two dimensions, or published ones and
 * none of theirs. Once, when the server starts; whoever starts beside it finds the work done.
 */
export async function fillSums(): Promise<void> {
  if (!(await isUnfilled())) return;
  await transaction(async (tx) => {
    if (await isUnfilled(tx)) await rebuildSums(tx);
  });
}

async function isUnfilled(db = database()): Promise<boolean> {
  const [kept] = await db.select({ month: crossSums.month }).from(crossSums).limit(1);
  if (!kept) return hasEvents(["published", "submitted", "returned", "approved"]);
  const published = eq(crossSums.pair, pairName(["kind", "format"], "published"));
  const [keptPublished] = await db.select({ month: crossSums.month }).from(crossSums).where(published).limit(1);
  return !keptPublished && hasEvents(["published"]);

  async function hasEvents(statuses: (typeof events.$inferSelect.status)[]) {
    const [event] = await db.select({ id: events.id }).from(events).where(inArray(events.status, statuses)).limit(1);
    return event !== undefined;
  }
}
