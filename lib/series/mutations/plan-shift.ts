import { eq } from "drizzle-orm";
import { series } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { EventFields } from "@/lib/events/input";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { daysAfter, daysBetween, localDate } from "@/lib/time/zone";
import { lookAtMoves } from "../look-at-moves";
import { type ShiftDates, type ShiftLook, writeLook } from "../shift";
import { readSeries } from "../words";

/** What a change comes to for one other event of its series. `kept`: set by hand, so that its day stays. */
export type Follower = { event: EventRow; fields: EventFields; next: EventFields; keptDay: boolean };
export type ShiftChoice = ShiftDates[number];

/**
 * The choices a person has made for the events that change their day, by event; or, before these days were looked through as they are now,
 * what there is to look at.
 */
export async function chosenDays(
  tx: Transaction,
  followers: readonly Follower[],
  dates: ShiftDates | undefined,
): Promise<Map<string, ShiftChoice> | { look: string }> {
  const moving = followers.filter(({ fields, next }) => fields.startDate !== next.startDate);
  const chosen = new Map((dates ?? []).map((choice) => [choice.id, choice]));
  const seen = moving.every(({ event, next }) => chosen.get(event.id)?.on === next.startDate);
  if (seen) return new Map(moving.flatMap(({ event }) => [[event.id, chosen.get(event.id) as ShiftChoice]]));
  return { look: writeLook(await lookAt(tx, followers, moving)) };
}

async function lookAt(tx: Transaction, all: readonly Follower[], moving: readonly Follower[]): Promise<ShiftLook> {
  const skips = await skipsHolidays(tx, moving[0]?.event.seriesId ?? "");
  const moves = moving.map(({ event, fields, next }) => ({
    ...{ id: event.id, from: fields.startDate, to: next.startDate },
  }));
  const kept = all.filter(({ keptDay }) => keptDay).map(({ fields }) => fields.startDate);
  return { ...lookAtMoves(moves, skips), kept };
}

/** Was the series said to leave out public holidays? */
async function skipsHolidays(tx: Transaction, seriesId: string): Promise<boolean> {
  const [row] = await tx.select().from(series).where(eq(series.id, seriesId));
  const read = row && readSeries(row.said, localDate(row.createdAt));
  return Boolean(read && "rule" in read && read.rule.skipsHolidays);
}

/** The fields on another first day; one that ends days later ends as many later. */
export function startingOn(fields: EventFields, startDate: string): EventFields {
  const { endDate } = fields;
  return { ...fields, startDate, endDate: endDate && daysAfter(startDate, daysBetween(fields.startDate, endDate)) };
}
