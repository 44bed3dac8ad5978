import { eq } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { settings } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";

/** The row whoever brings in or takes back events of spreadsheets waits for. */
const settingName = "imports";
const one = eq(settings.name, settingName);

/** How often spreadsheets have been saved or taken back: as long as it stays, so does what the rows of one were judged by. */
export async function readTurn(database: Database): Promise<number> {
  const [row] = await database.select().from(settings).where(one);
  return numberOf(row?.value);
}

/**
 * Takes the turn: no other spreadsheet is saved or taken back until this transaction ends, and all that were before are to be seen. Must
 * come first in the transaction, so that none waits for the turn with rows another needs. Gives the number `readTurn` gives.
 */
export async function takeTurn(tx: Transaction): Promise<number> {
  await tx.insert(settings).values({ name: settingName, value: 0 }).onConflictDoNothing();
  const [row] = await locked(tx.select().from(settings).where(one));
  return numberOf(row?.value);
}

/** Whoever judged before this must judge again. */
export async function endTurn(tx: Transaction, turn: number): Promise<void> {
  await tx
    .update(settings)
    .set({ value: turn + 1 })
    .where(one);
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
