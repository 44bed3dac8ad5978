import { and, eq, gt, inArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { exports, people } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { silentFor, sweepExports } from "@/lib/exports/files";
import { type ExportJob, enqueue } from "@/lib/exports/worker";
import { mostExports, type OrderLedgerInput } from "./input";

/** A ledger ready to be written: its name, how many rows it will have, and how to begin it. */
export type PreparedLedger = { name: string; rows: number; open: ExportJob["open"] };

/**
 * Has a ledger made in the background and answers the id it is found under. The same again while it is being made is the same one.
 * Refuses with `not_found` where nothing was prepared, and `too_many_exports`.
 */
export async function orderLedger(
  access: Access<"totals.read">,
  { query, format }: OrderLedgerInput,
  prepared: PreparedLedger | null,
): Promise<Outcome<{ id: string }>> {
  if (!prepared) return { ok: false, reason: "not_found" };
  await sweepExports();
  const { personId } = access.actor;
  const ordered = await transaction(async (tx) => {
    // Two orders of one person at once wait for each other.
    await locked(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)));
    const underWay = await listUnderWay(tx, personId);
    const same = underWay.find((each) => each.query === query && each.format === format);
    if (same) return { id: same.id, made: false };
    if (underWay.length >= mostExports) return null;
    const now = new Date();
    const id = newId();
    const { name: fileName, rows: rowsOf } = prepared;
    await tx.insert(exports).values({
      ...{ id, personId, format, query, fileName, rowsOf },
      state: "waiting",
      orderedAt: now,
      touchedAt: now,
    });
    const subject = { kind: "export", id, name: fileName };
    await recordEntry(tx, { actor: access.actor, action: "export.order", subject, detail: { format, rows: rowsOf } });
    return { id, made: true };
  });
  if (!ordered) return { ok: false, reason: "too_many_exports" };
  if (ordered.made) enqueue({ id: ordered.id, format, open: prepared.open });
  return { ok: true, id: ordered.id };
}

function listUnderWay(tx: Transaction, personId: string) {
  const alive = new Date(Date.now() - silentFor);
  return tx
    .select()
    .from(exports)
    .where(
      and(eq(exports.personId, personId), inArray(exports.state, ["waiting", "running"]), gt(exports.touchedAt, alive)),
    );
}
