import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { cancelJob } from "@/lib/jobs/mutations/cancel-job";
import { getImport } from "../queries/get-import";

/** Calls off the saving of a person's own spreadsheet: nothing of it is saved, unless all of it is already. */
export async function cancelImport(
  access: Access<"events.manage">,
  { id }: { id: string },
): Promise<Outcome<{ id: string }>> {
  const open = await getImport(access, id);
  if (!open) return { ok: false, reason: "not_found" };
  const called = open.jobId === null ? null : await cancelJob(access, { id: open.jobId });
  return called && !called.ok ? called : { ok: true, id };
}
