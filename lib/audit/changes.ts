export type Changes = Record<string, [before: unknown, after: unknown]>;

/** What differs between a row and its new values, for the audit trail; null when nothing does. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes | null {
  const changed = Object.keys(after).filter((field) => !isSame(before[field], after[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, [before[field] ?? null, after[field] ?? null]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
