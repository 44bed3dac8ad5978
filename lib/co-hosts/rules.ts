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

/** The units of a path, the topmost first. */
export function scopesOf(unitPath: string): string[] {
  return unitPath.split("/").filter((part) => part !== "");
}

/**
 * The lines an event stands under as held with others: for each unit above those that hold it, the unit directly below through which they
 * do (a unit's own under its id), and "" for the unit as a whole. Not where the leading unit is of the same line: there it is no more
 * than its own event. An event stands once a line, so that lines may add up to more than the whole, and nothing of this is ever added
 * to events.
 */
export function coHostLines(led: string, held: readonly string[]): { scopeId: string; line: string }[] {
  const leading = scopesOf(led);
  const lines = new Map<string, { scopeId: string; line: string }>();
  const add = (scopeId: string, line: string) => lines.set(`${scopeId}/${line}`, { scopeId, line });
  for (const path of held) {
    for (const [depth, scopeId] of scopesOf(path).entries()) {
      const line = scopesOf(path)[depth + 1] ?? scopeId;
      const place = leading.indexOf(scopeId);
      if (place < 0) add(scopeId, "");
      if (place < 0 || (leading[place + 1] ?? scopeId) !== line) add(scopeId, line);
    }
  }
  return [...lines.values()];
}
