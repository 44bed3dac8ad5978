const days = 86_400_000;
/** How many days a batch can be taken back, as far as nobody has changed its events since. */
export const undoableDays = 7;

/** Can a batch still be taken back: within the week, and once? */
export function isUndoable(batch: { undone: boolean; at: Date }, now: Date): boolean {
  return !batch.undone && now.getTime() - batch.at.getTime() < undoableDays * days;
}
