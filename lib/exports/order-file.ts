import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { exports, jobs, people } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { orderJob } from "@/lib/jobs/mutations/order-job";
import { type FileFormat, type FileKind, mostFiles } from "./rules";

/** What is to be made; `query` is the address of the page it is of, `rows` how many rows it will have. */
export type Wanted = {
  kind: FileKind;
  format: FileFormat;
  query: string;
  fileName: string;
  rows: number;
  locale: string;
};

/**
 * Has a file made in the background and answers the id it is found under. The same again while it is being made is the same one. Refuses
 * with `too_many_exports`, and `job_right_changed` for one who has lost the right meanwhile.
 */
export function orderFile(access: Access, wanted: Wanted): Promise<Outcome<{ id: string }>> {
  const { kind, format, query, fileName, rows: rowsOf, locale } = wanted;
  const { personId } = access.actor;
  return transaction<Outcome<{ id: string }>>(async (tx) => {
    // Two orders of one person at once wait for each other.
    await locked(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)));
    const underWay = await listUnderWay(tx, personId);
    const same = underWay.find(
      (each) => each.kind === kind && each.query === query && each.format === format && each.locale === locale,
    );
    if (same) return { ok: true, id: same.id };
    if (underWay.length >= mostFiles) return { ok: false, reason: "too_many_exports" };
    const now = new Date();
    const id = newId();
    const job = kind === "ledger" ? "ledger_file" : "composition";
    const ordered = await orderJob(tx, access, { kind: job, input: { id }, locale, id });
    if (ordered === null) return { ok: false, reason: "job_right_changed" };
    const times = { orderedAt: now, touchedAt: now };
    await tx
      .insert(exports)
      .values({ ...{ id, personId, kind, format, query, fileName, rowsOf }, state: "waiting", ...times });
    const subject = { kind: "export", id, name: fileName };
    await recordEntry(tx, { actor: access.actor, action: "export.order", subject, detail: { format, rows: rowsOf } });
    return { ok: true, id };
  });
}

/** What will come: not what was called off, nor what an earlier version, which knew no jobs, left half made. */
function listUnderWay(tx: Transaction, personId: string) {
  const { id, kind, query, format } = exports;
  const own = and(eq(exports.personId, personId), inArray(exports.state, ["waiting", "running"]));
  return tx
    .select({ id, kind, query, format, locale: jobs.locale })
    .from(exports)
    .innerJoin(jobs, eq(jobs.id, exports.id))
    .where(and(own, isNull(jobs.cancelAskedAt)));
}
