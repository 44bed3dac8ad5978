import { and, eq, gte, inArray, ne } from "drizzle-orm";
import { runInsertions } from "@/db/insert-many";
import { importRows, imports } from "@/db/schema";
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

/** Has another import come in since then? Its rows may be among those that were judged to be new. */
export async function importedSince(tx: Transaction, id: string, since: Date): Promise<boolean> {
  const [other] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(ne(imports.id, id), eq(imports.state, "saved"), gte(imports.finishedAt, since)))
    .limit(1);
  return other !== undefined;
}
