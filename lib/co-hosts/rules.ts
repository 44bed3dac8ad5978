import type { EventStatus } from "@/lib/events/status";

/** While an event is public and not called off, another unit may ask to hold it as well. */
export const joinableStatuses = [
  "published",
  "submitted",
  "returned",
  "approved",
  "postponed",
] as const satisfies EventStatus[];

/** May one event be given up for another that is the same? What is settled, approved or under correction, is settled first. */
export function mayGiveUp(status: EventStatus): boolean {
  return ["draft", "proposed", "published", "postponed", "submitted"].includes(status);
}

/** Whether what a person reads of an event's evidence includes a file: co-hosts see no lists of names but those they sent. */
export function isForCoHosts(file: { kind: string }): boolean {
  return file.kind === "photo" || file.kind === "screenshot";
}
