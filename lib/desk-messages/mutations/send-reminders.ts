import { and, asc, inArray, isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { deskMessages, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type Access, unitWithin } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { type MailWords, queueMail } from "@/lib/outbox/mutations";
import { localDate } from "@/lib/time/zone";
import type { SendRemindersInput } from "../input";

type Sender = Access<"reminders.send">;
type Sent = { ok: true; sent: number; already: number } | { ok: false; reason: string; field?: string };

/**
 * Puts a reminder on the desks of units within reach; where mail is set up (`mail`), also into the outbox, in the same transaction.
 * Who was reminded of the same today is not reminded twice, and counted as such. Refuses with `not_found`, `nobody_chosen`.
 */
export function sendReminders(access: Sender, input: SendRemindersInput, mail: MailWords | null): Promise<Sent> {
  const ids = [...new Set(input.only ? [input.only] : input.units)];
  if (ids.length === 0) return Promise.resolve({ ok: false, reason: "nobody_chosen" });
  return transaction(async (tx) => {
    const reached = await tx
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(and(inArray(units.id, ids), unitWithin(access), isNull(units.retiredAt)))
      .orderBy(asc(units.id));
    if (reached.length < ids.length) return { ok: false, reason: "not_found" };
    let sent = 0;
    for (const unit of reached) if (await remind(tx, access, { unit, input, mail })) sent += 1;
    return { ok: true, sent, already: reached.length - sent };
  });
}

type Reminding = { unit: { id: string; name: string }; input: SendRemindersInput; mail: MailWords | null };

async function remind(tx: Transaction, access: Sender, { unit, input, mail }: Reminding): Promise<boolean> {
  const { reason, about, message } = input;
  const sentAt = new Date();
  const row = { id: newId(), unitId: unit.id, reason, about, message, sentBy: access.actor.personId, sentAt };
  const made = await tx
    .insert(deskMessages)
    .values({ ...row, day: localDate(sentAt) })
    .onConflictDoNothing()
    .returning({ id: deskMessages.id });
  if (made.length === 0) return false;
  if (mail) await queueMail(tx, { messageId: row.id, unitId: unit.id, text: message, words: mail });
  const subject = { kind: "unit", id: unit.id, name: unit.name };
  await recordEntry(tx, { actor: access.actor, action: "reminder.send", subject, detail: { reason: message } });
  return true;
}
