import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { exports } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { announceFile, fasten } from "@/lib/evidence/mutations/loose-files";
import { newFileId, openFile, putStream } from "@/lib/files/store";
import type { OrderedFile } from "./rules";

/** A file as it was ordered, for the job that makes it. */
export async function findOrdered(id: string): Promise<OrderedFile | null> {
  const [found] = await database().select().from(exports).where(eq(exports.id, id));
  return found ?? null;
}

/** Brings a file into the store as it is written, however large; one that no row speaks for in the end is swept. */
export async function storeFile(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<{ fileId: string; bytes: number }> {
  const fileId = newFileId();
  await announceFile(fileId);
  return { fileId, bytes: await putStream(fileId, body, signal) };
}

/** Says in the transaction that ends its job that a file is there; one that came too late, when its row was swept, stays loose. */
export async function keepFile(
  tx: Transaction,
  id: string,
  made: { fileId: string; bytes: number; rowsDone: number },
): Promise<void> {
  const now = new Date();
  const [kept] = await tx
    .update(exports)
    .set({ ...made, state: "ready", touchedAt: now, finishedAt: now })
    .where(eq(exports.id, id))
    .returning({ id: exports.id });
  if (kept) await fasten(tx, made.fileId);
}

/** A finished file as a stream, or null when it is not there (any more). */
export async function openExport({ fileId }: { fileId: string | null }): Promise<ReadableStream<Uint8Array> | null> {
  return fileId === null ? null : openFile(fileId);
}
