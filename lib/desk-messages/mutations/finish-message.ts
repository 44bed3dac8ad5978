import { and, eq } from "drizzle-orm";
import { deskMessages, units } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import type { FinishMessageInput } from "../input";
import { onDeskOf } from "../queries/on-desk-of";

type Finished = { ok: true; id: string } | { ok: false; reason: string };

/** Takes a message off the unit's desk: done with a reminder, or a correction read. Twice is once. */
export function finishMessage(access: Access<"records.manage">, { id }: FinishMessageInput): Promise<Finished> {
  return transaction(async (tx) => {
    const [message] = await locked(
      tx
        .select()
        .from(deskMessages)
        .where(and(eq(deskMessages.id, id), onDeskOf(access))),
    );
    if (!message) return { ok: false, reason: "not_found" };
    if (message.doneAt) return { ok: true, id };
    const done = { doneAt: new Date(), doneBy: access.actor.personId };
    await tx.update(deskMessages).set(done).where(eq(deskMessages.id, id));
    const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, message.unitId));
    await recordEntry(tx, {
      actor: access.actor,
      action: message.reason === "corrected" ? "correction.read" : "reminder.finish",
      subject: { kind: "unit", id: message.unitId, name: unit?.name ?? "" },
    });
    return { ok: true, id };
  });
}
