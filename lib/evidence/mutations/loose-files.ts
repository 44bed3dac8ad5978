import { and, asc, eq, exists, inArray, isNotNull, lt, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { evidenceFiles, looseFiles } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { removeFile } from "@/lib/files/store";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";

const day = 86_400_000;
const sweptAtOnce = 50;

/** The name of the small picture beside a photo. */
export const smallOf = (id: string) => `${id}-small`;

/** Notes that a file is about to be stored, so that one whose upload is broken off is found again. */
export function announceFile(id: string): Promise<void> {
  return transaction((tx) => loosen(tx, id));
}

/** Says within a transaction that no row will speak for a file any more. */
export async function loosen(tx: Transaction, id: string): Promise<void> {
  await tx.insert(looseFiles).values({ id, since: new Date() }).onConflictDoNothing();
}

/**
 * Says of files that a restored database does not speak for that they may go, but not before a month: the one that was replaced is
 * kept aside, and could be put back.
 */
export async function keepLoose(ids: readonly string[]): Promise<void> {
  const since = new Date(Date.now() + 30 * day);
  await transaction(async (tx) => {
    for (const id of ids) await tx.insert(looseFiles).values({ id, since }).onConflictDoNothing();
  });
}

/** Says within the transaction that writes its row that a file is no longer loose. */
export async function fasten(tx: Transaction, id: string): Promise<void> {
  await tx.delete(looseFiles).where(eq(looseFiles.id, id));
}

/**
 * Removes loose files from the store for good. One that the store does not give up stays loose, for the next sweep. Answers whether all
 * are gone.
 */
export async function discardFiles(ids: readonly string[]): Promise<boolean> {
  const removed: string[] = [];
  for (const id of ids) if (await isRemoved(id)) removed.push(id);
  if (removed.length > 0)
    await transaction(async (tx) => {
      await tx.delete(looseFiles).where(inArray(looseFiles.id, removed));
    });
  return removed.length === ids.length;
}

async function isRemoved(id: string): Promise<boolean> {
  try {
    await removeFile(id);
    await removeFile(smallOf(id));
    return true;
  } catch (error) {
    log.error(describeFault(error), "a file was not removed from the store");
    return false;
  }
}

/**
 * Removes what has been loose for more than a day: uploads broken off, removals the store did not answer; and at once what was erased,
 * since somebody counts on it. Says how many.
 */
export async function sweepLooseFiles(now: Date): Promise<number> {
  const erased = database()
    .select({ id: evidenceFiles.id })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.id, looseFiles.id), isNotNull(evidenceFiles.erasedAt)));
  const old = await database()
    .select({ id: looseFiles.id })
    .from(looseFiles)
    .where(or(lt(looseFiles.since, new Date(now.getTime() - day)), exists(erased)))
    .orderBy(asc(looseFiles.since))
    .limit(sweptAtOnce);
  await discardFiles(old.map((file) => file.id));
  return old.length;
}
