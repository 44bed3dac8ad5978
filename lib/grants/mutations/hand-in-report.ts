import { and, eq } from "drizzle-orm";
import { grants } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { refused } from "@/lib/events/mutations/reach-event";
import type { ReportHandedIn } from "../input";
import { grantSubject } from "./keep-grant";

/**
 * A unit hands in, or mends, the mid-term or final report of a grant of its own. Refuses with `not_found`, `version_conflict`
 * or `before_grant`.
 */
export function handInReport(
  access: Access<"records.manage">,
  input: ReportHandedIn,
): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const { id, version, part, on, report } = input;
    const [grant] = await locked(
      tx
        .select()
        .from(grants)
        .where(and(eq(grants.id, id), unitIdWithin(access, grants.unitId))),
    );
    if (!grant) return refused("not_found");
    if (grant.version !== version) return refused("version_conflict");
    if (on < grant.grantedOn) return refused("before_grant", "on");
    const wanted = part === "final" ? { finalOn: on, finalReport: report } : { midTermOn: on, midTermReport: report };
    const detail = changesBetween(grant, wanted);
    if (!detail) return { ok: true, id };
    await tx
      .update(grants)
      .set({ ...wanted, version: version + 1 })
      .where(eq(grants.id, id));
    await recordEntry(tx, { actor: access.actor, action: "grant.report", subject: grantSubject(grant), detail });
    return { ok: true, id };
  });
}
