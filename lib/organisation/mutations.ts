import { eq } from "drizzle-orm";
import { settings } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import type { Organisation, OrganisationChange } from "./input";
import { settingName } from "./queries";

/** Changes what the installation says about itself. */
export function changeOrganisation(
  access: Access<"settings.manage">,
  { version, ...wanted }: OrganisationChange,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const [row] = await locked(tx.select().from(settings).where(eq(settings.name, settingName)));
    const before = (row?.value ?? {}) as Record<string, unknown>;
    if (Number(before.version ?? 0) !== version) return { ok: false, reason: "version_conflict" };
    const detail = changesBetween(before, wanted);
    if (!detail) return { ok: true };
    await keepOrganisation(tx, wanted, version + 1);
    const subject = { kind: "organisation", id: settingName, name: wanted.name };
    await recordEntry(tx, { actor: access.actor, action: "organisation.change", subject, detail });
    return { ok: true };
  });
}

/** Writes the row; the caller writes the trail. */
export async function keepOrganisation(tx: Transaction, wanted: Organisation, version: number): Promise<void> {
  const value = { ...wanted, version };
  await tx
    .insert(settings)
    .values({ name: settingName, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } });
}
