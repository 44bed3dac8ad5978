import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { EventFields } from "@/lib/events/input";
import { type EventRow, reachEvent } from "@/lib/events/mutations/reach-event";
import { updateEventWithin } from "@/lib/events/mutations/update-event";
import { changedAspects, followed, isSettled } from "../edits";
import type { SeriesScope } from "../scope";
import { type Followed, keptFields, othersOf } from "./series-events";
import { whole } from "./whole";

type Change = { event: EventRow; before: EventFields; scope: SeriesScope; correctionReason: string | undefined };

/**
 * After one event of a series has changed: the others it was meant for take the changed fields over, except those set by hand for one
 * alone. Meant for this one only, it is such an exception from now on. A refusal of one of them takes back all.
 */
export async function followChange(
  tx: Transaction,
  access: Access<"events.manage">,
  change: Change,
): Promise<Followed> {
  const { event, before, scope, correctionReason } = change;
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
  const done: Followed = { changed: 0, left: [] };
  for (const other of await othersOf(tx, access, event, scope)) {
    if (isSettled(other, new Date())) {
      done.left.push(other.startsOn);
      continue;
    }
    // A postponed event has no time to move: it gets its new one by a step of its own.
    const own = [...(other.seriesOwn ?? []), ...(other.status === "postponed" ? ["time"] : [])];
    const fields = await keptFields(tx, other);
    const next = followed(fields, own, { before, after });
    if (changedAspects(fields, next).length === 0) continue;
    whole(await updateEventWithin(tx, access, { ...next, id: other.id, version: other.version, correctionReason }));
    done.changed += 1;
  }
  return done;
}
