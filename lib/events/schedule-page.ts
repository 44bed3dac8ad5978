/** Where a page of the schedule begins: the last event of the page before it, or the first of the page after. */
export type ScheduleKey = { startsAt: Date; id: string };
export type SchedulePlace = { after?: ScheduleKey; before?: ScheduleKey };

export const pageSize = 20;
export const cursorPattern = /^(\d{1,14})-([\w-]{1,64})$/;

/** The key as it stands in an address. */
export function cursorOf(key: ScheduleKey): string {
  return `${key.startsAt.getTime()}-${key.id}`;
}

/** Reads a key from an address; undefined when it is none. */
export function keyOf(cursor: string | string[] | undefined): ScheduleKey | undefined {
  const found = cursorPattern.exec(String(cursor ?? ""));
  return found?.[1] && found[2] ? { startsAt: new Date(Number(found[1])), id: found[2] } : undefined;
}

/** The place named by the address, if any. */
export function readPlace(params: Record<string, string | string[] | undefined>): SchedulePlace {
  const after = keyOf(params.after);
  if (after) return { after };
  const before = keyOf(params.before);
  return before ? { before } : {};
}
