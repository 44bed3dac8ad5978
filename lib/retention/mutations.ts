import { eq } from "drizzle-orm";
import { settings } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import type { RetentionChange } from "./input";
import { settingName } from "./queries";

/** Says how long sign-in sheets and documents are kept; what is over by then is erased within the hour. */
export function changeRetention(access: Access<"settings.manage">, input: RetentionChange): Promise<Outcome> {
  return transaction(async (tx) => {
    const [row] = await locked(tx.select().from(settings).where(eq(settings.name, settingName)));
    const before = (row?.value ?? {}) as Record<string, unknown>;
    const wanted = { sheetMonths: input.sheetMonths ?? null };
    const detail = changesBetween({ sheetMonths: before.sheetMonths ?? null }, wanted);
    if (!detail) return { ok: true };
    if (Number(before.version ?? 0) !== input.version) return { ok: false, reason: "version_conflict" };
    const value = { ...wanted, version: input.version + 1 };
    await tx
      .insert(settings)
      .values({ name: settingName, value })
      .onConflictDoUpdate({ target: settings.name, set: { value } });
    const subject = { kind: "retention", id: settingName, name: "" };
    await recordEntry(tx, { actor: access.actor, action: "retention.change", subject, detail });
    return { ok: true };
  });
}
