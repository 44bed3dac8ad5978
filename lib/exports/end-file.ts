import { and, eq, inArray } from "drizzle-orm";
import { exports } from "@/db/schema";
import type { Transaction } from "@/db/transaction";

/** Says of a file whose job was not done that it will not come. */
export async function endFile(
  tx: Transaction,
  job: { id: string },
  { state }: { state: "failed" | "cancelled" },
  now: Date,
): Promise<void> {
  const awaited = and(eq(exports.id, job.id), inArray(exports.state, ["waiting", "running"]));
  await tx.update(exports).set({ state, touchedAt: now, finishedAt: now }).where(awaited);
}
