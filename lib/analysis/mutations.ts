import { and, eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { savedViews } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { RemoveViewInput, RenameViewInput, SaveViewInput } from "./view-input";

type Reader = Access<"totals.read">;
const nameTaken = { ok: false, reason: "name_taken", field: "name" } as const;

/** Keeps an analysis under a name of one's own. Saving the same again changes nothing. Refuses with `name_taken`. */
export function saveView(access: Reader, { name, address }: SaveViewInput): Promise<Outcome> {
  return whileNamesDiffer(() =>
    transaction(async (tx) => {
      const [known] = await tx.select().from(savedViews).where(ownNamed(access, name));
      if (known) return known.address === address ? { ok: true } : nameTaken;
      const view = { id: newId(), personId: access.actor.personId, name, address, createdAt: new Date() };
      await tx.insert(savedViews).values(view);
      await record(tx, access, { action: "saved_view.save", view });
      return { ok: true };
    }),
  );
}

/** Gives a kept analysis of one's own another name. Refuses with `not_found`, `version_conflict`, `name_taken`. */
export function renameView(access: Reader, { id, version, name }: RenameViewInput): Promise<Outcome> {
  return whileNamesDiffer(() =>
    transaction(async (tx) => {
      const view = await ownView(tx, access, id);
      if (!view) return { ok: false, reason: "not_found" };
      if (view.name === name) return { ok: true };
      if (view.version !== version) return { ok: false, reason: "version_conflict" };
      await tx
        .update(savedViews)
        .set({ name, version: version + 1 })
        .where(eq(savedViews.id, id));
      await record(tx, access, {
        action: "saved_view.rename",
        view: { id, name },
        detail: { from: view.name, to: name },
      });
      return { ok: true };
    }),
  );
}

/** Forgets a kept analysis of one's own. Refuses with `not_found`, `version_conflict`. */
export function removeView(access: Reader, { id, version }: RemoveViewInput): Promise<Outcome> {
  return transaction(async (tx) => {
    const view = await ownView(tx, access, id);
    if (!view) return { ok: false, reason: "not_found" };
    if (view.version !== version) return { ok: false, reason: "version_conflict" };
    await tx.delete(savedViews).where(eq(savedViews.id, id));
    await record(tx, access, { action: "saved_view.remove", view });
    return { ok: true };
  });
}

function ownNamed(access: Reader, name: string) {
  return and(eq(savedViews.personId, access.actor.personId), eq(savedViews.name, name));
}

async function ownView(tx: Transaction, access: Reader, id: string) {
  const own = and(eq(savedViews.id, id), eq(savedViews.personId, access.actor.personId));
  const [view] = await locked(tx.select().from(savedViews).where(own));
  return view;
}

/** Two of one's own forms at once may choose the same name: the unique index lets one of them through. */
async function whileNamesDiffer(save: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await save();
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken;
    throw error;
  }
}

type Change = { action: string; view: { id: string; name: string }; detail?: Record<string, unknown> };

function record(tx: Transaction, access: Reader, { action, view, detail }: Change): Promise<void> {
  const subject = { kind: "saved_view", id: view.id, name: view.name };
  return recordEntry(tx, { actor: access.actor, action, subject, ...(detail ? { detail } : {}) });
}
