import { and, count, desc, eq, gte, inArray, max, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { deskMessages, outbox, people, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { listStanding } from "@/lib/gaps/queries/list-standing";
import { isReminder, stateOf, subjectOf } from "../rules";

type Reader = Access<"totals.read">;
export type SentReminder = Awaited<ReturnType<typeof listReminders>>[number];
export type LastReminded = { at: Date; day: string };

const lookedBackDays = 90;
const mostShown = 40;

/** The reminders sent lately to units within reach, the newest first, with what became of each and of its mail. */
export async function listReminders(access: Reader, now: Date) {
  const rows = await database()
    .select({
      id: deskMessages.id,
      unitId: deskMessages.unitId,
      reason: deskMessages.reason,
      about: deskMessages.about,
      message: deskMessages.message,
      sentAt: deskMessages.sentAt,
      doneAt: deskMessages.doneAt,
      sender: people.name,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(deskMessages)
    .innerJoin(people, eq(people.id, deskMessages.sentBy))
    .innerJoin(units, eq(units.id, deskMessages.unitId))
    .where(sentLately(access, now))
    .orderBy(desc(deskMessages.sentAt), desc(deskMessages.id))
    .limit(mostShown);
  const reminders = rows.filter(isReminder);
  const open = reminders.filter((reminder) => !reminder.doneAt);
  const ids = reminders.map((reminder) => reminder.id);
  const [standing, mails] = await Promise.all([listStanding(open, now), listMails(ids)]);
  return reminders.map((reminder) => ({
    ...reminder,
    state: stateOf(reminder, standing),
    mails: mails.filter((mail) => mail.messageId === reminder.id),
  }));
}

/** When each unit was last reminded of each thing, by `subjectOf`. */
export async function listLastReminded(access: Reader, now: Date): Promise<Map<string, LastReminded>> {
  const { unitId, reason, about, day, sentAt } = deskMessages;
  const rows = await database()
    .select({ unitId, reason, about, day: max(day), at: max(sentAt) })
    .from(deskMessages)
    .where(sentLately(access, now))
    .groupBy(unitId, reason, about);
  return new Map(rows.map((row) => [subjectOf(row), { day: row.day ?? "", at: row.at ?? now }]));
}

function sentLately(access: Reader, now: Date) {
  const since = new Date(now.getTime() - lookedBackDays * 86_400_000);
  return and(
    gte(deskMessages.sentAt, since),
    ne(deskMessages.reason, "corrected"),
    unitIdWithin(access, deskMessages.unitId),
  );
}

/** How many mails of each reminder are where, and why some failed. */
async function listMails(ids: string[]) {
  if (ids.length === 0) return [];
  const { messageId, state, failure } = outbox;
  const rows = await database()
    .select({ messageId, state, failure, count: count() })
    .from(outbox)
    .where(inArray(messageId, ids))
    .groupBy(messageId, state, failure);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
