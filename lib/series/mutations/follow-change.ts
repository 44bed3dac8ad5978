import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { EventFields } from "@/lib/events/input";
import { type EventRow, reachEvent } from "@/lib/events/mutations/reach-event";
import { changedAspects, followed, isSettled } from "../edits";
import type { SeriesScope } from "../scope";
import type { ShiftDates } from "../shift";
import { follow } from "./follow";
import { chosenDays, type Follower } from "./plan-shift";
import { type Followed, keptFields, othersOf } from "./series-events";
import { whole } from "./whole";

export type Change = {
  event: EventRow;
  before: EventFields;
  scope: SeriesScope;
  correctionReason: string | undefined;
  /** The new days as somebody has looked them through, and why some events are called off. */
  dates?: ShiftDates | undefined;
  offReason?: string | undefined;
  /** A postponed event got its new time: others that were postponed get theirs with it. */
  reschedules?: boolean;
};

/**
 * After one event of a series has changed: the others it was meant for take the changed fields over, except those set by hand for one
 * alone. Meant for this one only, it is such an exception from now on. Others that change their day are looked through first
 * (`series_look`, with what there is to see). A refusal of one of them takes back all.
 */
export async function followChange(
  tx: Transaction,
  access: Access<"events.manage">,
  change: Change,
): Promise<Followed> {
  const { event, before, scope } = change;
  const now = await reachEvent(tx, access, event.id);
  if (!now) return { changed: 0, left: [] };
  const after = await keptFields(tx, now);
  const aspects = changedAspects(before, after);
  if (aspects.length === 0) return { changed: 0, left: [] };
  if (scope === "one") {
    const seriesOwn = [...new Set([...(event.seriesOwn ?? []), ...aspects])].sort();
    await tx.update(events).set({ seriesOwn }).where(eq(events.id, event.id));
    return { changed: 0, left: [] };
  }
  const others = await othersOf(tx, access, event, scope);
  const settled = others.filter((other) => isSettled(other, new Date()));
  const followers: Follower[] = [];
  for (const other of others) if (!settled.includes(other)) followers.push(await followerOf(tx, other, change, after));
  const chosen = await chosenDays(tx, followers, change.dates);
  if ("look" in chosen) return whole<never>({ ...lookFirst, shown: chosen.look });
  const done: Followed = { changed: 0, left: settled.map(({ startsOn }) => startsOn) };
  for (const one of followers)
    if (await follow(tx, access, one, { change, choice: chosen.get(one.event.id) })) done.changed += 1;
  return done;
}

const lookFirst = { ok: false, reason: "series_look", field: "dates" } as const;

async function followerOf(tx: Transaction, event: EventRow, change: Change, after: EventFields): Promise<Follower> {
  const fields = await keptFields(tx, event);
  const byHand = event.seriesOwn ?? [];
  // A postponed event has no time to move: it gets its new one by a step of its own.
  const own = event.status === "postponed" && !change.reschedules ? [...byHand, "time"] : byHand;
  const next = followed(fields, own, { before: change.before, after });
  const moved = change.before.startDate !== after.startDate;
  return { event, fields, next, keptDay: moved && own.includes("time") };
}
