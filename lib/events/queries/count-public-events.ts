import { and, count, inArray, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventAudiences, events } from "@/db/schema";
import { type ChoiceName, choiceNames, type ScheduleFilter } from "../schedule-filter";
import { windowsFrom } from "./find-in-order";
import { hasWords, wordsOf } from "./has-words";
import { daysAsked, isChosen, isPublic } from "./public-events";
import { inSearchWindow } from "./search-window";

/** Beyond so many events a total is only said to be more, and choices are offered without their counts. */
export const mostCounted = 1000;
/** What words find is told apart one by one in its text, and so counted less far. */
export const mostFound = 200;

/** How far the events of a filter are counted. */
export function countedUpTo({ q }: Pick<ScheduleFilter, "q">): number {
  return wordsOf(q).length > 0 ? mostFound : mostCounted;
}

export type ChoiceCounts = Record<ChoiceName, Map<string, number>>;
export type ScheduleCounts = {
  /** How many events there are; null: more than `countedUpTo` says. */
  total: number | null;
  /** How many there would be with each choice, the others staying; null: too many to count at each request. */
  byChoice: ChoiceCounts | null;
};

/** How many events a filter finds, and how many each other choice would find. Bounded on a database of any size. */
export async function countPublicEvents(filter: ScheduleFilter, now: Date): Promise<ScheduleCounts> {
  const parts = [...partsOf(filter, now)];
  const most = countedUpTo(filter);
  if ((await countUpTo(parts, most)) === null)
    return {
      total: await countUpTo(
        parts.map((part) => and(part, isChosen(filter))),
        most,
      ),
      byChoice: null,
    };
  const rows = (await Promise.all(parts.map(listChoosable))).flat();
  const groups = await listGroupIds(rows.map((row) => row.id));
  return countRows(
    rows.map((row) => ({
      group: groups.get(row.id) ?? [],
      street: row.street ? [row.street] : [],
      campaign: row.campaign ? [row.campaign] : [],
      kind: row.kind ? [row.kind] : [],
      format: row.format === "hybrid" ? ["onsite", "online"] : [row.format],
    })),
    filter,
  );
}

/** The schedule's events as conditions that no event meets twice, each of which an index answers; the choices left aside. */
function* partsOf(filter: ScheduleFilter, now: Date): Generator<SQL | undefined> {
  const days = daysAsked(filter, now);
  const words = hasWords(filter.q);
  if (days.lasting) yield and(days.lasting, words);
  if (!words) {
    yield and(isPublic(), days.short);
    return;
  }
  const from = days.earliest ?? now;
  for (const window of windowsFrom(from, filter.past !== undefined && !days.earliest, filter.q))
    yield and(inSearchWindow(wordsOf(filter.q), window), words, isPublic(), days.short);
}

function listChoosable(where: SQL | undefined) {
  return database()
    .select({
      id: events.id,
      street: events.streetId,
      campaign: events.campaignId,
      kind: events.kindId,
      format: events.format,
    })
    .from(events)
    .where(where);
}

async function listGroupIds(eventIds: string[]): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  if (eventIds.length === 0) return groups;
  const rows = await database()
    .select({ eventId: eventAudiences.eventId, groupId: eventAudiences.groupId })
    .from(eventAudiences)
    .where(inArray(eventAudiences.eventId, eventIds));
  for (const { eventId, groupId } of rows) groups.set(eventId, [...(groups.get(eventId) ?? []), groupId]);
  return groups;
}

type Choosable = Record<ChoiceName, string[]>;

function countRows(rows: Choosable[], filter: ScheduleFilter): ScheduleCounts {
  const byChoice = Object.fromEntries(choiceNames.map((name) => [name, new Map()])) as ChoiceCounts;
  let total = 0;
  for (const row of rows) {
    const missed = choiceNames.filter((name) => filter[name] !== undefined && !row[name].includes(filter[name]));
    if (missed.length === 0) total += 1;
    for (const name of choiceNames) {
      if (missed.some((other) => other !== name)) continue;
      for (const value of row[name]) byChoice[name].set(value, (byChoice[name].get(value) ?? 0) + 1);
    }
  }
  return { total, byChoice };
}

async function countUpTo(parts: readonly (SQL | undefined)[], most: number): Promise<number | null> {
  let total = 0;
  for (const part of parts) {
    const some = database()
      .select({ id: events.id })
      .from(events)
      .where(part)
      .limit(most + 1 - total)
      .as("some");
    const [row] = await database().select({ total: count() }).from(some);
    total += row?.total ?? 0;
    if (total > most) return null;
  }
  return total;
}
