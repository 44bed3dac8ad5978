const hour = 3_600_000;

/** A batch is taken back right after it: within the hour, and once. */
export function isUndoable(batch: { undone: boolean; at: Date }, now: Date): boolean {
  return !batch.undone && now.getTime() - batch.at.getTime() < hour;
}
