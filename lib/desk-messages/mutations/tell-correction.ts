import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import { newId } from "@/db/ids";
import { attendance, audienceGroups, type ChangedFigure, deskMessages, onlineViews } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { localDate } from "@/lib/time/zone";

const reason = "corrected";
type Told = { id: string; unitId: string };

/**
 * Tells the unit which of its figures were approved otherwise than claimed, and why: in the transaction of the approval, after its
 * figures are written.
 */
export async function tellCorrection(tx: Transaction, access: Access, event: Told, why: string): Promise<void> {
  const at = new Date();
  const id = newId();
  await tx.insert(deskMessages).values({
    id,
    unitId: event.unitId,
    reason,
    // Each decision is told, also two about one event on one day.
    about: id,
    day: localDate(at),
    message: why,
    eventId: event.id,
    figures: [...(await changedAttendance(tx, event.id)), ...(await changedViews(tx, event.id))],
    sentBy: access.actor.personId,
    sentAt: at,
  });
}

async function changedAttendance(tx: Transaction, eventId: string): Promise<ChangedFigure[]> {
  const rows = await tx
    .select({
      name: audienceGroups.name,
      nameEn: audienceGroups.nameEn,
      claimed: attendance.claimed,
      approved: attendance.approved,
    })
    .from(attendance)
    .innerJoin(audienceGroups, eq(audienceGroups.id, attendance.groupId))
    .where(
      and(
        eq(attendance.eventId, eventId),
        isNotNull(attendance.claimed),
        isNotNull(attendance.approved),
        ne(attendance.claimed, attendance.approved),
      ),
    )
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
  return rows.map(({ claimed, approved, ...group }) => ({ ...group, claimed: claimed ?? 0, approved: approved ?? 0 }));
}

async function changedViews(tx: Transaction, eventId: string): Promise<ChangedFigure[]> {
  const rows = await tx
    .select({ name: onlineViews.platform, claimed: onlineViews.claimed, approved: onlineViews.approved })
    .from(onlineViews)
    .where(
      and(
        eq(onlineViews.eventId, eventId),
        isNotNull(onlineViews.approved),
        ne(onlineViews.claimed, onlineViews.approved),
      ),
    )
    .orderBy(asc(onlineViews.platform), asc(onlineViews.id));
  return rows.map(({ approved, ...view }) => ({ ...view, nameEn: null, approved: approved ?? 0 }));
}
