import { and, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import type { Outcome } from "@/lib/actions/form-action";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";

type Save = (report: (done: number, of: number) => void) => Promise<Outcome>;

/** How often what has been done is written down, in milliseconds. */
const beat = 1_000;

type Queue = { waiting: Set<string>; tail: Promise<void> };
// A bundle of the server may hold this module more than once; there is one queue in a process.
const shared = globalThis as typeof globalThis & { kepuImports?: Queue };

function queue(): Queue {
  shared.kepuImports ??= { waiting: new Set(), tail: Promise.resolve() };
  return shared.kepuImports;
}

/** Saves after the imports ordered before it, one at a time. Never throws: what goes wrong stands in the row. */
export function enqueueImport(id: string, save: Save): void {
  const { waiting } = queue();
  waiting.add(id);
  queue().tail = queue()
    .tail.then(() => {
      waiting.delete(id);
      return run(id, save);
    })
    .catch((error) => log.error({ importId: id, ...describeFault(error) }, "import could not be written down"));
}

/** Resolves when nothing is being saved any more. */
export function importsSettled(): Promise<void> {
  return queue().tail;
}

async function run(id: string, save: Save): Promise<void> {
  let [rowsDone, rowsOf] = [0, 0];
  await write([id], { state: "running" });
  const timer = setInterval(() => void alive(id, { rowsDone, rowsOf }).catch(() => undefined), beat);
  try {
    const outcome = await save((done, of) => {
      [rowsDone, rowsOf] = [done, of];
    });
    clearInterval(timer);
    if (!outcome.ok) await write([id], { state: "failed", reason: outcome.reason });
  } catch (error) {
    clearInterval(timer);
    log.error({ importId: id, ...describeFault(error) }, "import failed");
    await write([id], { state: "failed", reason: "unexpected" });
  }
}

/** Says how far it is and that the server is still at it, and that those behind it are still waited for. */
async function alive(id: string, done: { rowsDone: number; rowsOf: number }): Promise<void> {
  await write([id], done);
  if (queue().waiting.size > 0) await write([...queue().waiting], {});
}

/** What is saved stays as it was written. */
async function write(ids: string[], set: Partial<typeof imports.$inferInsert>): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ ...set, touchedAt: new Date() })
      .where(and(inArray(imports.id, ids), inArray(imports.state, ["waiting", "running"])));
  });
}
