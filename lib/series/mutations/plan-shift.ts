import { eq } from "drizzle-orm";
import { series } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { EventFields } from "@/lib/events/input";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { daysAfter, daysBetween, localDate } from "@/lib/time/zone";
import { isNoted, lookAtMoves } from "../look-at-moves";
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
  const today = localDate(new Date());
  const seen = moving.every(({ event, next }) => isSeen(chosen.get(event.id), next.startDate, today));
  if (seen) return new Map(moving.flatMap(({ event }) => [[event.id, chosen.get(event.id) as ShiftChoice]]));
  return { look: writeLook(await lookAt(tx, { all: followers, moving, chosen, today })) };
}

/** Was what there is to see of the day shown, also of the one a hand has put it on instead? */
function isSeen(choice: ShiftChoice | undefined, on: string, today: string): boolean {
  if (choice?.on !== on) return false;
  const put = putOn(choice);
  return put === undefined || put === choice.seen || !isNoted(put, today);
}

/** The day a hand has put the event on, where it is not the series' own. */
function putOn(choice: ShiftChoice | undefined): string | undefined {
  return choice?.act === "move" && choice.to !== choice.on ? choice.to : undefined;
}

type Looked = {
  all: readonly Follower[];
  moving: readonly Follower[];
  chosen: ReadonlyMap<string, ShiftChoice>;
  today: string;
};

async function lookAt(tx: Transaction, { all, moving, chosen, today }: Looked): Promise<ShiftLook> {
  const skips = await skipsHolidays(tx, moving[0]?.event.seriesId ?? "");
  const moves = moving.map(({ event, fields, next }) => ({
    ...{ id: event.id, from: fields.startDate, to: next.startDate, put: putOn(chosen.get(event.id)) },
  }));
  const kept = all.filter(({ keptDay }) => keptDay).map(({ fields }) => fields.startDate);
  return { ...lookAtMoves(moves, skips, today), kept };
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
