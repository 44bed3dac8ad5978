import { eq } from "drizzle-orm";
import { mediaReports } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { refused } from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";
import { passRegisterGate } from "@/lib/periods/register-gate";
import type { RecognitionRemoval } from "../input";
import { entryOf, findRow } from "./keep-recognition";

/**
 * The office agrees to what a unit entered by itself: from now on it counts. Done twice it is done once. Refuses with `not_found` or
 * `version_conflict`, so that nobody agrees to other words than were seen.
 */
export function confirmMedia(
  access: Access<"ledgers.manage">,
  { id, version, correctionReason: reason }: RecognitionRemoval,
): Promise<Outcome<{ year: string }>> {
  return countingTransaction(async (tx) => {
    const row = await findRow(tx, "media", access, id);
    if (!row) return refused("not_found");
    const year = row.on.slice(0, 4);
    if (!row.unconfirmed) return { ok: true, year };
    if (row.version !== version) return refused("version_conflict");
    await passRegisterGate(
      tx,
      { access, reason },
      undefined,
      await entryOf(tx, "media", { ...row, unconfirmed: false }),
    );
    const confirmed = { confirmedAt: new Date(), confirmedBy: access.actor.personId };
    await tx
      .update(mediaReports)
      .set({ ...confirmed, version: version + 1 })
      .where(eq(mediaReports.id, id));
    const subject = { kind: "media_report", id, name: row.title };
    await recordEntry(tx, { actor: access.actor, action: "media_report.confirm", subject });
    return { ok: true, year };
  });
}
