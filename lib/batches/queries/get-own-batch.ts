import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventBatches } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { isUndoable } from "../undoable";

/** One's own batch: how many events it changed and whether it can still be taken back; null when it is someone else's. */
export async function getOwnBatch(access: Access<"desk.read">, id: string, now: Date) {
  const own = and(eq(eventBatches.id, id), eq(eventBatches.actorId, access.actor.personId));
  const [batch] = await database().select().from(eventBatches).where(own);
  return batch ? { id, changed: batch.events.length, undone: batch.undone, undoable: isUndoable(batch, now) } : null;
}
