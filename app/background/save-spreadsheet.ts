import { grantAccess } from "@/lib/access/access";
import { saveImport } from "@/lib/imports/mutations/save-import";
import type { Runner } from "@/lib/jobs/run-job";

/** Saves a spreadsheet that was ordered to be saved: all its new rows, or none. Saved already is done. */
export const saveSpreadsheet: Runner<"import"> = async ({ input: { id }, actor, sessionVersion, signal, report }) => {
  const access = grantAccess(actor, "events.manage");
  if (!access) return { ok: false, state: "failed", reason: "job_right_changed" };
  const outcome = await saveImport(access, id, { report, sessionVersion, signal });
  return outcome.ok ? { ok: true } : { ok: false, state: "failed", reason: outcome.reason };
};
