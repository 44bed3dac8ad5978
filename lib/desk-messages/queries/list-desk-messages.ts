import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { deskMessages, events, people, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { listStanding } from "@/lib/gaps/queries/list-standing";
import { isReminder } from "../rules";
import { onDeskOf } from "./on-desk-of";

type Reader = Access<"desk.read">;
export type DeskMessage = Awaited<ReturnType<typeof selectMessages>>[number];

const shownDays = 120;
const mostShown = 30;

/** What the office told this unit and nobody here has done with, the newest first. A reminder whose cause is gone has gone too. */
export async function listDeskMessages(access: Reader, now: Date): Promise<DeskMessage[]> {
  const since = new Date(now.getTime() - shownDays * 86_400_000);
  const open = await selectMessages()
    .where(and(onDeskOf(access), isNull(deskMessages.doneAt), gte(deskMessages.sentAt, since)))
    .orderBy(desc(deskMessages.sentAt), desc(deskMessages.id))
    .limit(mostShown);
  const standing = await listStanding(open.filter(isReminder), now);
  return open.filter((message) => !isReminder(message) || standing.has(message.id));
}

/** What was told about one event within reach, the newest first, done with or not. */
export function listEventMessages(access: Reader, eventId: string): Promise<DeskMessage[]> {
  return selectMessages()
    .where(and(eq(deskMessages.eventId, eventId), unitIdWithin(access, deskMessages.unitId)))
    .orderBy(desc(deskMessages.sentAt), desc(deskMessages.id))
    .limit(mostShown);
}

function selectMessages() {
  return database()
    .select({
      id: deskMessages.id,
      unitId: deskMessages.unitId,
      reason: deskMessages.reason,
      about: deskMessages.about,
      message: deskMessages.message,
      figures: deskMessages.figures,
      sentAt: deskMessages.sentAt,
      doneAt: deskMessages.doneAt,
      sender: people.name,
      unit: { name: units.name, nameEn: units.nameEn },
      event: { id: events.id, title: events.title },
    })
    .from(deskMessages)
    .innerJoin(people, eq(people.id, deskMessages.sentBy))
    .innerJoin(units, eq(units.id, deskMessages.unitId))
    .leftJoin(events, eq(events.id, deskMessages.eventId));
}
