import { Refusal } from "./refusal";
import type { Side } from "./side";

/** What may become of what is in the place a database moves to. */
export type Leave = { overwrite: boolean; discardChanges: boolean };

/**
 * Throws a Refusal when the target holds anybody's work, unless it may be overwritten; and then still when that work is in no
 * earlier state of the source: each change has its entry in the trail, so a target whose newest entry the source has, too, holds nothing
 * that the source does not.
 */
export async function requireReplaceable(
  source: Side,
  target: Side,
  { overwrite, discardChanges }: Leave,
): Promise<void> {
  if (!(await target.isUsed())) return;
  if (!overwrite)
    throw new Refusal("There is a database already where this one is to go. To put it in that place, say --overwrite.");
  if (discardChanges) return;
  const head = await target.head();
  const known = head ? (await source.entryHash(head.number)) === head.hash : (await source.head()) === null;
  if (known) return;
  throw new Refusal(
    "The database there holds changes that this one does not have (its audit trail has entries of its own). They would be lost:",
    ["move them the other way first, or say --discard-changes as well."],
  );
}
