import type { Access } from "@/lib/access/access";
import { atNewTime, moveEventWithin, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type Refusal, reachEvent, refused } from "@/lib/events/mutations/reach-event";
import { moves, refusalOf } from "@/lib/events/status";
import { isSettled } from "../edits";
import type { SeriesMoveInput, SeriesRescheduleInput } from "../input";
import { followChange } from "./follow-change";
import { type Followed, keptFields, othersOf } from "./series-events";
import { whole, wholeTransaction } from "./whole";

type Moved = { ok: true; id: string; followed: Followed } | Refusal;

/** Cancels or postpones an event, and the others of its series it is meant for; refuses like `cancelEvent` and `postponeEvent`. */
export function moveInSeries(
  access: Access<"events.manage">,
  move: "cancel" | "postpone",
  input: SeriesMoveInput,
): Promise<Moved> {
  return wholeTransaction<Moved>(async (tx) => {
    const event = await reachEvent(tx, access, input.id);
    if (!event) return refused("not_found");
    const moved = await moveEventWithin(tx, access, { move, input, prepare: async () => ({}) });
    if (!moved.ok) return moved;
    const now = new Date();
    const followed: Followed = { changed: 0, left: [] };
    for (const other of await othersOf(tx, access, event, input.scope)) {
      if (isSettled(other, now) || refusalOf(move, other.status, other.startsAt, now)) {
        if (other.status !== moves[move].to) followed.left.push(other.startsOn);
        continue;
      }
      await writeMoveOnRecord(tx, access, other, { move, reason: input.reason }, input.correctionReason);
      followed.changed += 1;
    }
    return { ok: true, id: event.id, followed };
  });
}

/**
 * Gives a postponed event its new time; the others it is meant for move by the same days, and those postponed as well are on again.
 * Refuses like `rescheduleEvent`, and with `series_look` while the new days have not been looked through.
 */
export function rescheduleInSeries(access: Access<"events.manage">, input: SeriesRescheduleInput): Promise<Moved> {
  return wholeTransaction<Moved>(async (tx) => {
    const event = await reachEvent(tx, access, input.id);
    if (!event) return refused("not_found");
    const before = await keptFields(tx, event);
    const prepare = () => atNewTime(tx, event, input);
    whole(await moveEventWithin(tx, access, { move: "reschedule", input, prepare }));
    if (!event.seriesId) return { ok: true, id: event.id, followed: { changed: 0, left: [] } };
    const { scope, correctionReason, dates, offReason } = input;
    const change = { event, before, scope, correctionReason, dates, offReason, reschedules: true };
    const followed = await followChange(tx, access, change);
    return { ok: true, id: event.id, followed: scope === "one" ? { changed: 0, left: [] } : followed };
  });
}
