import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { isUniqueViolation } from "@/db/errors";
import { imports } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type Access, grantAccess } from "@/lib/access/access";
import { readStanding } from "@/lib/access/standing";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { orderJob } from "@/lib/jobs/mutations/order-job";
import { countingTransaction } from "@/lib/periods/gate";
import type { ImportInput } from "../input";
import { getImport, type OpenImport } from "../queries/get-import";
import { judgeImport } from "../queries/judge-import";
import { deleteRows } from "./delete-rows";
import { endTurn, readTurn, takeTurn } from "./import-turn";
import { asksAgreement, prepareRows, readSurroundings } from "./prepare-rows";
import { importSubject, reachImport } from "./reach-import";
import { writeRows } from "./write-rows";

type Manager = Access<"events.manage">;

/** Has a previewed import saved in the background. Pressing twice saves it once. */
export function orderImport(
  access: Manager,
  { id, version }: ImportInput,
  locale: string,
): Promise<Outcome<{ id: string }>> {
  return transaction<Outcome<{ id: string }>>(async (tx) => {
    if (!grantAccess(access.actor, "records.manage")) return { ok: false, reason: "not_found" };
    const open = await reachImport(tx, access, id);
    if (!open) return { ok: false, reason: "not_found" };
    if (open.state === "saved" || (isOrdered(open) && !open.interrupted)) return { ok: true, id };
    if (open.state === "undone") return { ok: false, reason: "import_settled" };
    if (open.version !== version) return { ok: false, reason: "version_conflict" };
    const jobId = await orderJob(tx, access, { kind: "import", input: { id }, locale });
    if (jobId === null) return { ok: false, reason: "import_right_changed" };
    const set = { state: "waiting" as const, reason: null, jobId, rowsDone: 0, rowsOf: 0, touchedAt: new Date() };
    await tx.update(imports).set(set).where(eq(imports.id, id));
    return { ok: true, id };
  });
}

/** `sessionVersion` is that of the person who gave the order, then; `signal` stops it as long as nothing is kept. */
type Order = { report?: (done: number, of: number) => void; sessionVersion?: number; signal?: AbortSignal };
/** What was judged and made ready was overtaken by something else: it is judged again. */
const overtaken = "overtaken";
const attempts = 5;

/**
 * Saves every new row of an import that was ordered, or nothing. All is read, judged and made ready before the transaction, which only writes; it is
 * refused when a row has a problem (`import_has_problems`) or what was judged changed meanwhile (`version_conflict`). What another
 * import brought meanwhile is seen and judged again: then it is here already. Who gave the order must still have the right to when it is
 * written (`import_right_changed`).
 */
export async function saveImport(access: Manager, id: string, order: Order = {}): Promise<Outcome<{ id: string }>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await saveOnce(access, id, order);
    if (outcome !== overtaken) return outcome;
  }
  return { ok: false, reason: "import_overtaken" };
}

async function saveOnce(
  access: Manager,
  id: string,
  { report, sessionVersion, signal }: Order,
): Promise<Outcome<{ id: string }> | typeof overtaken> {
  const turn = await readTurn(database());
  const seen = await getImport(access, id);
  if (!seen) return { ok: false, reason: "not_found" };
  if (!isOrdered(seen)) return settled(seen);
  const verdicts = await judgeImport(access, seen);
  if (verdicts.some(({ verdict }) => verdict === "problem")) return { ok: false, reason: "import_has_problems" };
  const fresh = verdicts.filter((each) => each.verdict === "new");
  const around = await readSurroundings(database(), access, fresh);
  if (!around.reached) return { ok: false, reason: "unit_not_found" };
  if (asksAgreement(access, around, fresh)) return overtaken;
  const prepared = await prepareRows(access, id, fresh, around, (done) => {
    signal?.throwIfAborted();
    report?.(done, fresh.length);
  });
  const written = countingTransaction<Outcome<{ id: string }> | typeof overtaken>(
    async (tx) => {
      const now = await takeTurn(tx);
      const open = await reachImport(tx, access, id);
      if (!open) return { ok: false, reason: "not_found" };
      if (!isOrdered(open)) return settled(open);
      if (open.version !== seen.version) return { ok: false, reason: "version_conflict" };
      const standing = await readStanding(tx, access);
      if (standing === null || standing !== (sessionVersion ?? standing))
        return { ok: false, reason: "import_right_changed" };
      // Another import has come in since these rows were judged, or what they were made from has changed.
      if (now !== turn || (await readSurroundings(tx, access, fresh)).mark !== prepared.made) return overtaken;
      await writeRows(tx, prepared);
      await endTurn(tx, now);
      signal?.throwIfAborted();
      await finish(tx, access, open, { rows: fresh.length, left: verdicts.length - fresh.length });
      return { ok: true, id };
    },
    { long: true },
  );
  return written.catch((error) => {
    // Another process was writing one of these rows at the same moment.
    if (isUniqueViolation(error)) return overtaken;
    throw error;
  });
}

/** A run may come late: what was settled, or opened anew to be changed, is none of its business any more. */
function isOrdered({ state }: OpenImport): boolean {
  return state === "waiting" || state === "running";
}

function settled({ id, state }: OpenImport): Outcome<{ id: string }> {
  return state === "saved" ? { ok: true, id } : { ok: false, reason: "import_settled" };
}

async function finish(tx: Transaction, access: Manager, open: OpenImport, detail: { rows: number; left: number }) {
  const now = new Date();
  const done = { rowsDone: detail.rows, rowsOf: detail.rows, touchedAt: now, finishedAt: now };
  await tx
    .update(imports)
    .set({ ...done, state: "saved", sheets: [], version: open.version + 1 })
    .where(eq(imports.id, open.id));
  await recordEntry(tx, { actor: access.actor, action: "import.save", subject: importSubject(open), detail });
}

/**
 * Takes an import back as a whole, as long as all its events are within reach (`import_out_of_reach`) and nobody has edited one of them
 * (`import_edited`).
 */
export function undoImport(access: Manager, { id, version }: ImportInput): Promise<Outcome<{ id: string }>> {
  return countingTransaction<Outcome<{ id: string }>>(
    async (tx) => {
      const turn = await takeTurn(tx);
      const open = await reachImport(tx, access, id);
      if (!open) return { ok: false, reason: "not_found" };
      if (open.state === "undone") return { ok: true, id };
      if (open.version !== version) return { ok: false, reason: "version_conflict" };
      if (open.state !== "saved") return { ok: false, reason: "import_settled" };
      const refused = await deleteRows(tx, access, id);
      if (refused) return { ok: false, reason: refused };
      await endTurn(tx, turn);
      const set = { state: "undone" as const, version: version + 1, touchedAt: new Date() };
      await tx.update(imports).set(set).where(eq(imports.id, id));
      const subject = importSubject(open);
      await recordEntry(tx, { actor: access.actor, action: "import.undo", subject, detail: { rows: open.rowsOf } });
      return { ok: true, id };
    },
    { long: true },
  );
}
