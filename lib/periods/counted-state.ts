import { and, eq, inArray } from "drizzle-orm";
import {
  attendance,
  coHostUnits,
  eventAudiences,
  events,
  type FiguresOf,
  mediaReports,
  onlineViews,
} from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { coHostLines } from "@/lib/co-hosts/rules";
import { partOf } from "@/lib/events/status";
import { isCounted, mediaEntryOf } from "@/lib/media-reports/counted";
import { byEvent } from "@/lib/totals/counted";
import { countingOf } from "./register-gate";
import type { Counting } from "./write-corrections";

/** No event at all. */
export const nothing: FiguresOf = { events: 0, counting: 0, attendance: 0 };

/** These events as they count now, and what the press has written of them; what counts nowhere is left out. */
export async function readStates(tx: Transaction, ids: string[]): Promise<Map<string, Counting>> {
  const states = new Map<string, Counting>();
  if (ids.length === 0) return states;
  const rows = await tx.select().from(events).where(inArray(events.id, ids));
  const claims = await tx.select().from(attendance).where(inArray(attendance.eventId, ids));
  const views = await tx.select().from(onlineViews).where(inArray(onlineViews.eventId, ids));
  for (const report of await readMediaOf(tx, ids)) states.set(report.id, countingOf(mediaEntryOf(report)));
  const meant = await tx.select().from(eventAudiences).where(inArray(eventAudiences.eventId, ids));
  const [claimsOf, viewsOf, meantOf] = [byEvent(claims), byEvent(views), byEvent(meant)];
  const heldOf = byEvent(await readHeld(tx, ids));
  for (const event of rows) {
    if (partOf(event, event.startsAt) === null) continue;
    const { id, title, unitPath, startsOn, status, counts, campaignId, editionId, kindId } = event;
    const ownClaims = claimsOf.get(id) ?? [];
    const approved = ownClaims.reduce((sum, figure) => sum + (figure.approved ?? 0), 0);
    const lists = [
      ownClaims.map((figure) => [figure.groupId, figure.claimed, figure.approved].join()),
      (viewsOf.get(id) ?? []).map((view) => [view.measure, view.claimed, view.approved].join()),
      (meantOf.get(id) ?? []).map((audience) => audience.groupId),
      heldLines(unitPath, heldOf.get(id)),
    ];
    const sorting = [campaignId, editionId, kindId, event.format, event.venueId, event.streetId];
    states.set(id, {
      ...{ kind: "event", id, title, unitPath, month: startsOn.slice(0, 7) },
      figures: status === "approved" ? { events: 1, counting: counts ? 1 : 0, attendance: approved } : nothing,
      mark: JSON.stringify([unitPath, startsOn, status, counts, sorting, lists.map((list) => list.sort())]),
    });
  }
  return states;
}

/** The co-hosts that are counted: those of approved events. */
function readHeld(tx: Transaction, ids: string[]) {
  return tx
    .select({ eventId: coHostUnits.eventId, unitPath: coHostUnits.unitPath })
    .from(coHostUnits)
    .innerJoin(events, eq(events.id, coHostUnits.eventId))
    .where(and(inArray(events.id, ids), eq(events.status, "approved"), eq(coHostUnits.state, "agreed")));
}

/** Where an event counts as held with others: nowhere that the unit that leads it is of. */
function heldLines(led: string, held: readonly { unitPath: string }[] = []): string[] {
  const paths = held.map(({ unitPath }) => unitPath);
  return coHostLines(led, paths).map(({ scopeId, line }) => [scopeId, line].join());
}

async function readMediaOf(tx: Transaction, ids: string[]) {
  const found = await tx
    .select({ report: mediaReports })
    .from(mediaReports)
    .leftJoin(events, eq(events.id, mediaReports.eventId))
    .where(and(inArray(mediaReports.eventId, ids), isCounted()));
  return found.map(({ report }) => report);
}
