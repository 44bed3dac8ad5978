import { grantAccess } from "@/lib/access/access";
import { findOrdered, keepFile, storeFile } from "@/lib/exports/files";
import type { Runner } from "@/lib/jobs/run-job";
import { prepareLedger } from "./prepare-ledger";

/** Writes a ledger into the file store, a page of rows after the other. */
export const makeLedgerFile: Runner<"ledger_file"> = async ({ input: { id }, actor, locale, signal, report }) => {
  const file = await findOrdered(id);
  const access = grantAccess(actor, "totals.read");
  const ledger = file && access && (await prepareLedger(access, new URLSearchParams(file.query), locale));
  if (!ledger) return { ok: false, state: "failed", reason: "job_right_changed" };
  let rowsDone = 0;
  const body = ledger.write(file.format === "csv" ? "csv" : "xlsx", ledger.rows(), () => {
    rowsDone += 1;
    report(rowsDone, ledger.count);
  });
  const stored = await storeFile(body, signal);
  return { ok: true, keep: (tx) => keepFile(tx, id, { ...stored, rowsDone }) };
};
