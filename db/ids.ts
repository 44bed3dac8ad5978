import { randomBytes } from "node:crypto";

/** Of the 20 characters of an id the first 11 say when, in milliseconds, and the other nine are left to chance. */
const whenLength = 11;
const mostChance = 16 ** 9;
const last = { when: 0, chance: 0 };

/**
 * A new row id: 20 hexadecimal characters, safe in addresses and in `LIKE` patterns. Later ids come after earlier ones, so that new rows
 * stand side by side in every index instead of each touching a page of its own; those of one millisecond count on, so that no two of
 * a process are alike. An id is no secret: whoever holds one still needs the right to what it names.
 */
export function newId(): string {
  const now = Date.now();
  last.chance = now > last.when ? Number.parseInt(randomBytes(5).toString("hex").slice(0, 9), 16) : last.chance + 1;
  last.when = Math.max(now, last.when);
  if (last.chance >= mostChance) Object.assign(last, { when: last.when + 1, chance: 0 });
  return idAt(last.when, last.chance.toString(16).padStart(20 - whenLength, "0"));
}

/** An id as `newId` would have made it at a moment (milliseconds since 1970), with these characters for what is left to chance. */
export function idAt(when: number, chance: string): string {
  return when.toString(16).padStart(whenLength, "0") + chance.slice(0, 20 - whenLength);
}
