import { and, eq, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import type { Outcome } from "@/lib/actions/form-action";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";

type Save = (report: (done: number, of: number) => void) => Promise<Outcome>;

const beat = 2_000;
// A bundle of the server may hold this module more than once; there is one queue in a process.
const shared = globalThis as typeof globalThis & { kepuImports?: Promise<void> };

/** Saves after the imports ordered before it, one at a time. Never throws: what goes wrong stands in the row. */
export function enqueueImport(id: string, save: Save): void {
  shared.kepuImports = (shared.kepuImports ?? Promise.resolve())
    .then(() => run(id, save))
    .catch((error) => log.error({ importId: id, ...describeFault(error) }, "import could not be written down"));
}

/** Resolves when nothing is being saved any more. */
export function importsSettled(): Promise<void> {
  return shared.kepuImports ?? Promise.resolve();
}

async function run(id: string, save: Save): Promise<void> {
  let [rowsDone, rowsOf] = [0, 0];
  await alive(id, { state: "running" });
  const timer = setInterval(() => void alive(id, { rowsDone, rowsOf }).catch(() => undefined), beat);
  try {
    const outcome = await save((done, of) => {
      [rowsDone, rowsOf] = [done, of];
    });
    clearInterval(timer);
    if (!outcome.ok) await alive(id, { state: "failed", reason: outcome.reason });
  } catch (error) {
    clearInterval(timer);
    log.error({ importId: id, ...describeFault(error) }, "import failed");
    await alive(id, { state: "failed", reason: "unexpected" });
  }
}

/** Says how far it is and that the server is still at it; what is saved stays as it was written. */
async function alive(id: string, set: Partial<typeof imports.$inferInsert>): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ ...set, touchedAt: new Date() })
      .where(and(eq(imports.id, id), inArray(imports.state, ["waiting", "running"])));
  });
}
