import type { Access } from "@/lib/access/access";
import { moveEventWithin, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type Refusal, reachEvent, refused } from "@/lib/events/mutations/reach-event";
import { moves, refusalOf } from "@/lib/events/status";
import { isSettled } from "../edits";
import type { SeriesMoveInput } from "../input";
import { type Followed, othersOf } from "./series-events";
import { wholeTransaction } from "./whole";

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
