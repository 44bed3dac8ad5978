import { and, desc, eq, inArray, isNotNull, lte, ne } from "drizzle-orm";
import { dateOf, dayOf, momentAt } from "@/db/demo/calendar";
import { demoReminders } from "@/db/demo/content/messages";
import { demoId } from "@/db/demo/random";
import { demoSignIns } from "@/db/demo/sign-ins";
import { unitId, type World } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { attendance, audienceGroups, deskMessages, events, reviews } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { localDate } from "@/lib/time/zone";

type Message = typeof deskMessages.$inferInsert;

const told = "corrected";
const correctionsTold = 12;
/** The last of them nobody has read yet. */
const unread = 3;

/** What the office has told units lately: the corrections of the last approvals, and a few reminders. */
export async function writeMessages(tx: Transaction, world: World, today: string): Promise<void> {
  await insertMany(tx, deskMessages, await correctionRows(tx));
  await insertMany(tx, deskMessages, await reminderRows(tx, world, today));
}

async function correctionRows(tx: Transaction): Promise<Message[]> {
  const found = await tx
    .select({ event: events, group: audienceGroups, figure: attendance, review: reviews })
    .from(reviews)
    .innerJoin(events, and(eq(events.id, reviews.eventId), eq(events.status, "approved")))
    .innerJoin(attendance, and(eq(attendance.eventId, events.id), ne(attendance.claimed, attendance.approved)))
    .innerJoin(audienceGroups, eq(audienceGroups.id, attendance.groupId))
    .where(and(eq(reviews.decision, "approved"), isNotNull(reviews.reason)))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(400);
  // The last ones, and the last of each unit that one can sign in to.
  const lastOf = demoSignIns.map(({ unit }) => found.find(({ event }) => event.unitId === unitId(unit)));
  const kept = found.filter((one, place) => place < correctionsTold || lastOf.includes(one));
  return kept.map(({ event, group, figure, review }, place) => {
    const readAt = new Date(review.decidedAt.getTime() + 86_400_000);
    return {
      ...{ id: demoId("correction", review.id), about: review.id, reason: told, eventId: event.id },
      ...{ unitId: event.unitId, message: review.reason ?? "", day: localDate(review.decidedAt) },
      ...{ sentBy: review.reviewerId, sentAt: review.decidedAt },
      ...(place < unread || lastOf.includes(kept[place]) ? {} : { doneAt: readAt, doneBy: event.createdBy }),
      figures: [
        { name: group.name, nameEn: group.nameEn, claimed: figure.claimed ?? 0, approved: figure.approved ?? 0 },
      ],
    };
  });
}

async function reminderRows(tx: Transaction, world: World, today: string): Promise<Message[]> {
  const coordinator = world.peopleRows.find((person) => person.role === "coordinator");
  const late = await tx
    .selectDistinct({ id: events.unitId })
    .from(events)
    .where(and(inArray(events.status, ["published", "returned"]), lte(events.endsAt, momentAt(dayOf(today), 0))))
    .orderBy(events.unitId);
  const ids = [...late.map((unit) => unit.id), ...demoSignIns.map((signIn) => unitId(signIn.unit))];
  const reminded = [...new Set(ids)].filter((id) => id !== coordinator?.unitId);
  return demoReminders.flatMap(({ reason, message, daysAgo, doneAfter }, place): Message[] => {
    const unit = world.units.find((one) => one.id === reminded[place]);
    const day = dayOf(today) - daysAgo;
    if (!unit || !coordinator) return [];
    const done = doneAfter && { doneAt: momentAt(day + doneAfter, 600), doneBy: unit.organiserId };
    return [
      {
        ...{ id: demoId("reminder", place), unitId: unit.id, reason, message, day: dateOf(day) },
        ...{ sentBy: coordinator.id, sentAt: momentAt(day, 570), ...(done || {}) },
      },
    ];
  });
}
