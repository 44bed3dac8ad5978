import { and, asc, eq, isNull, lt, lte, min } from "drizzle-orm";
import { newId } from "@/db/ids";
import { outbox, people } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { dueNow } from "@/lib/jobs/mutations/keep-clocks";
import { type Failure, mailAddressOf, nextTry } from "./rules";

/** What a mail says around the message itself, in the language of whoever sends it. */
export type MailWords = { subject: string; closing: string };
export type OutgoingMail = { id: string; address: string; subject: string; body: string; attempts: number };
type Queued = { messageId: string; unitId: string; text: string; words: MailWords };

/** Longer than the slowest server can keep a sender busy with one mail (lib/outbox/post.ts). */
const takenMinutes = 20;

/** Queues a message as mail to the people of a unit who have a mail address, in the transaction that makes the message. */
export async function queueMail(tx: Transaction, { messageId, unitId, text, words }: Queued): Promise<void> {
  const found = await tx
    .select({ id: people.id, account: people.account })
    .from(people)
    .where(and(eq(people.unitId, unitId), isNull(people.disabledAt)));
  const now = new Date();
  const rows = found.flatMap(({ id: personId, account }) => {
    const address = mailAddressOf(account);
    const body = `${text}\n\n${words.closing}\n`;
    const mail = { id: newId(), messageId, personId, subject: words.subject, body, dueAt: now, createdAt: now };
    return address ? [{ ...mail, address }] : [];
  });
  if (rows.length === 0) return;
  await tx.insert(outbox).values(rows);
  await dueNow(tx, "send_mail");
}

/** When there will be something to send or to give up; in an hour at the latest. */
export async function nextMailAt(tx: Transaction): Promise<Date> {
  const [pending] = await tx
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(eq(outbox.state, "pending"));
  const [taken] = await tx
    .select({ at: min(outbox.takenUntil) })
    .from(outbox)
    .where(eq(outbox.state, "sending"));
  const times = [pending?.at, taken?.at].flatMap((at) => at?.getTime() ?? []);
  return new Date(Math.min(Date.now() + 60 * 60 * 1000, ...times));
}

/**
 * Takes a mail that is due for one sender: no other takes the same. What was taken and never settled is given up, not sent again: of a
 * sender that dies one mail, the one it may have sent.
 */
export function takeDueMail(sender: string, now: Date): Promise<OutgoingMail | null> {
  return transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({ state: "failed", failure: "interrupted", settledAt: now, takenBy: null, takenUntil: null })
      .where(and(eq(outbox.state, "sending"), lt(outbox.takenUntil, now)));
    const [mail] = await locked(
      tx
        .select()
        .from(outbox)
        .where(and(eq(outbox.state, "pending"), lte(outbox.dueAt, now)))
        .orderBy(asc(outbox.dueAt), asc(outbox.id))
        .limit(1),
    );
    if (!mail) return null;
    const takenUntil = new Date(now.getTime() + takenMinutes * 60_000);
    await tx.update(outbox).set({ state: "sending", takenBy: sender, takenUntil }).where(eq(outbox.id, mail.id));
    const { id, address, subject, body, attempts } = mail;
    return { id, address, subject, body, attempts };
  });
}

/** Writes what came of a try: sent, to be tried again later, or failed. Only who took the mail may. */
export function settleMail(sender: string, mail: OutgoingMail, failure: Failure | null, now: Date): Promise<void> {
  const attempts = mail.attempts + 1;
  const again = failure && !failure.permanent ? nextTry(attempts, now) : null;
  const settled = { attempts, failure: failure?.reason ?? null, takenBy: null, takenUntil: null };
  const outcome = again
    ? { ...settled, state: "pending" as const, dueAt: again }
    : { ...settled, state: failure ? ("failed" as const) : ("sent" as const), settledAt: now };
  return transaction(async (tx) => {
    await tx
      .update(outbox)
      .set(outcome)
      .where(and(eq(outbox.id, mail.id), eq(outbox.state, "sending"), eq(outbox.takenBy, sender)));
  });
}
