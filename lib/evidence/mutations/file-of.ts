import { and, eq } from "drizzle-orm";
import { evidenceFiles } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";

/** The file when it is one of the event's, locked. That the event is within reach has been asked before. */
export async function fileOf(tx: Transaction, { eventId, id }: { eventId: string; id: string }) {
  const [file] = await locked(
    tx
      .select()
      .from(evidenceFiles)
      .where(and(eq(evidenceFiles.id, id), eq(evidenceFiles.eventId, eventId))),
  );
  return file;
}
