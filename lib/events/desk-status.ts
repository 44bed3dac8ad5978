import type { DeskView } from "./desk-filter";
import { type EventStatus, isBegun, isOver } from "./status";

/** What the desk says of an event: its stored status, with the clock's part for what is published. */
export type DeskStatus = Exclude<DeskView, "unfinished"> | "under_way";

type Timed = { status: EventStatus; startsAt: Date; endsAt: Date };

/** The desk's status of an event at a moment. */
export function deskStatusOf(event: Timed, now: Date): DeskStatus {
  if (event.status === "submitted") return "waiting";
  if (event.status !== "published") return event.status;
  if (isOver(event, now)) return "unreported";
  return isBegun(event, now) ? "under_way" : "planned";
}

/** Does the event have, or may it get, a record? */
export function hasRecordPage(event: Timed, now: Date): boolean {
  return ["published", "submitted", "returned", "approved"].includes(event.status) && isBegun(event, now);
}

/** How many lines a part of the desk shows; the rest is one step away in the list. */
export const linesPerPart = 8;
/** Counts stop here: beyond it the exact number helps nobody. */
export const mostCounted = 999;
