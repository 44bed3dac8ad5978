import { inArray } from "drizzle-orm";
import { attendance, eventAudiences, events, type FiguresOf, onlineViews } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { partOf } from "@/lib/events/status";
import { byEvent } from "@/lib/totals/counted";

/** An event as figures see it: where and when it counts, with what, and everything that sorts it into a figure. */
export type CountedState = {
  id: string;
  title: string;
  month: string;
  unitPath: string;
  /** What the totals have of it: nothing but what is approved. */
  figures: FiguresOf;
  /** Two states with the same mark are in all figures the same. */
  mark: string;
};

/** No figure at all. */
export const nothing: FiguresOf = { events: 0, counting: 0, attendance: 0 };

/** These events as they count now; those that count nowhere are left out. */
export async function readStates(tx: Transaction, ids: string[]): Promise<Map<string, CountedState>> {
  const states = new Map<string, CountedState>();
  if (ids.length === 0) return states;
  const rows = await tx.select().from(events).where(inArray(events.id, ids));
  const claims = await tx.select().from(attendance).where(inArray(attendance.eventId, ids));
  const views = await tx.select().from(onlineViews).where(inArray(onlineViews.eventId, ids));
  const meant = await tx.select().from(eventAudiences).where(inArray(eventAudiences.eventId, ids));
  const [claimsOf, viewsOf, meantOf] = [byEvent(claims), byEvent(views), byEvent(meant)];
  for (const event of rows) {
    if (partOf(event, event.startsAt) === null) continue;
    const { id, title, unitPath, startsOn, status, counts, campaignId, editionId, kindId } = event;
    const ownClaims = claimsOf.get(id) ?? [];
    const approved = ownClaims.reduce((sum, figure) => sum + (figure.approved ?? 0), 0);
    const lists = [
      ownClaims.map((figure) => [figure.groupId, figure.claimed, figure.approved].join()),
      (viewsOf.get(id) ?? []).map((view) => [view.measure, view.claimed, view.approved].join()),
      (meantOf.get(id) ?? []).map((audience) => audience.groupId),
    ];
    const sorting = [campaignId, editionId, kindId, event.format, event.venueId, event.streetId];
    states.set(id, {
      ...{ id, title, unitPath, month: startsOn.slice(0, 7) },
      figures: status === "approved" ? { events: 1, counting: counts ? 1 : 0, attendance: approved } : nothing,
      mark: JSON.stringify([unitPath, startsOn, status, counts, sorting, lists.map((list) => list.sort())]),
    });
  }
  return states;
}
