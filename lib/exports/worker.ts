import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { eq, inArray } from "drizzle-orm";
import { exports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import { exportFile } from "./files";

/** What is to be made: `open` begins the file and calls `onRow` for each row it takes. */
export type ExportJob = {
  id: string;
  format: "xlsx" | "csv";
  open: (onRow: () => void) => ReadableStream<Uint8Array>;
};

/** How often what has been done is written down, in milliseconds. */
const beat = 1_000;

type Queue = { waiting: Set<string>; tail: Promise<void> };
// A bundle of the server may hold this module more than once; there is one queue in a process.
const shared = globalThis as typeof globalThis & { kepuExports?: Queue };

function queue(): Queue {
  shared.kepuExports ??= { waiting: new Set(), tail: Promise.resolve() };
  return shared.kepuExports;
}

/** Makes the file after those ordered before it, one at a time. Never throws: what goes wrong stands in the row. */
export function enqueue(job: ExportJob): void {
  const { waiting } = queue();
  waiting.add(job.id);
  queue().tail = queue()
    .tail.then(() => {
      waiting.delete(job.id);
      return make(job);
    })
    .catch((error) => log.error({ exportId: job.id, ...describeFault(error) }, "export could not be written down"));
}

/** Resolves when nothing is being made any more. */
export function exportsSettled(): Promise<void> {
  return queue().tail;
}

async function make(job: ExportJob): Promise<void> {
  const file = exportFile(job);
  let rowsDone = 0;
  await write(job.id, { state: "running" });
  const timer = setInterval(() => void alive(job.id, rowsDone).catch(() => undefined), beat);
  try {
    await mkdir(dirname(file), { recursive: true });
    const stream = job.open(() => {
      rowsDone += 1;
    });
    await pipeline(
      Readable.fromWeb(stream as WebStream<Uint8Array>),
      createWriteStream(`${file}.part`, { mode: 0o600 }),
    );
    await rename(`${file}.part`, file);
    const { size } = await stat(file);
    clearInterval(timer);
    await write(job.id, { state: "ready", rowsDone, bytes: size, finishedAt: new Date() });
  } catch (error) {
    clearInterval(timer);
    log.error({ exportId: job.id, ...describeFault(error) }, "export failed");
    await rm(`${file}.part`, { force: true }).catch(() => undefined);
    await write(job.id, { state: "failed", rowsDone, finishedAt: new Date() });
  }
}

/** Says that the file is still being written and how far it is, and that those behind it are still waited for. */
async function alive(id: string, rowsDone: number): Promise<void> {
  const touchedAt = new Date();
  const waiting = [...queue().waiting];
  await transaction(async (tx) => {
    await tx.update(exports).set({ rowsDone, touchedAt }).where(eq(exports.id, id));
    if (waiting.length > 0) await tx.update(exports).set({ touchedAt }).where(inArray(exports.id, waiting));
  });
}

async function write(id: string, set: Partial<typeof exports.$inferInsert>): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(exports)
      .set({ ...set, touchedAt: new Date() })
      .where(eq(exports.id, id));
  });
}
