import { inArray } from "drizzle-orm";
import { runInsertions } from "@/db/insert-many";
import { importRows } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { recordReady } from "@/lib/audit/trail";
import { insertCounted } from "@/lib/totals/new-events";
import type { PreparedRows } from "./prepare-rows";

/** Writes what was made ready: events with their records, sums and audit entries. Between two statements others may read. */
export async function writeRows(tx: Transaction, { gone, taken, rows, sums, entries }: PreparedRows): Promise<void> {
  if (gone.length > 0) await tx.delete(importRows).where(inArray(importRows.rowHash, gone));
  // First of all, so that another import with one of these rows is noticed before anything is done in vain.
  await runInsertions(tx, taken);
  await insertCounted(tx, sums, () => runInsertions(tx, rows));
  await recordReady(tx, entries);
}
