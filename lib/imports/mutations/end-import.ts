import { and, eq, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { jobInputs } from "@/lib/jobs/input";
import type { Ended } from "@/lib/jobs/rules";

/** Says of a spreadsheet whose job was not done that nothing of it was saved; one that was called off is previewed as before. */
export async function endImport(
  tx: Transaction,
  job: { input: unknown },
  { state, reason }: Ended,
  now: Date,
): Promise<void> {
  const { id } = jobInputs.import.parse(job.input);
  const awaited = and(eq(imports.id, id), inArray(imports.state, ["waiting", "running"]));
  const set = state === "cancelled" ? { state: "preview" as const } : { state, reason };
  await tx
    .update(imports)
    .set({ ...set, touchedAt: now })
    .where(awaited);
}
