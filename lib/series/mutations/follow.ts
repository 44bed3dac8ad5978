import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { atNewTime, removeDraft, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type EventRow, refused } from "@/lib/events/mutations/reach-event";
import { updateEventWithin } from "@/lib/events/mutations/update-event";
import { changedAspects } from "../edits";
import type { Change } from "./follow-change";
import { type Follower, type ShiftChoice, startingOn } from "./plan-shift";
import { whole } from "./whole";

type Manager = Access<"events.manage">;
type Asked = { change: Change; choice: ShiftChoice | undefined };

/** One other event takes a change of its series over as it was chosen for it; answers whether anything changed. */
export async function follow(
  tx: Transaction,
  access: Manager,
  { event, fields, next }: Follower,
  { change, choice }: Asked,
): Promise<boolean> {
  if (choice?.act === "off") return callOff(tx, access, event, change);
  const startDate = choice?.act === "stay" ? fields.startDate : (choice?.to ?? next.startDate);
  const put = startingOn(next, startDate);
  const changes = changedAspects(fields, put).length > 0;
  if (event.status === "postponed" && change.reschedules) {
    if (choice?.act === "stay" || !changes) return false;
    await rescheduleTo(tx, access, event, { put, change });
  } else if (changes) {
    const { correctionReason } = change;
    whole(await updateEventWithin(tx, access, { ...put, id: event.id, version: event.version, correctionReason }));
  }
  // Put elsewhere than its series by a hand: from now on it stays there.
  if (choice && startDate !== next.startDate) {
    const seriesOwn = [...new Set([...(event.seriesOwn ?? []), "time"])].sort();
    await tx.update(events).set({ seriesOwn }).where(eq(events.id, event.id));
  }
  return changes;
}

async function callOff(tx: Transaction, access: Manager, event: EventRow, change: Change): Promise<boolean> {
  if (event.status === "draft") {
    if (!(await removeDraft(tx, access, event))) return whole<never>(refused("draft_has_files"));
    return true;
  }
  const reason = change.offReason;
  if (!reason) return whole<never>(refused("reason_required", "offReason"));
  await writeMoveOnRecord(tx, access, event, { move: "cancel", reason }, change.correctionReason);
  return true;
}

type Put = { put: Follower["next"]; change: Change };

async function rescheduleTo(tx: Transaction, access: Manager, event: EventRow, { put, change }: Put): Promise<void> {
  const columns = await atNewTime(tx, event, put);
  await writeMoveOnRecord(tx, access, event, { move: "reschedule", ...columns }, change.correctionReason);
}
