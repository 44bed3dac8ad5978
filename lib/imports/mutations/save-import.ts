import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { isUniqueViolation } from "@/db/errors";
import { imports } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type Access, grantAccess } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { countingTransaction } from "@/lib/periods/gate";
import type { ImportInput } from "../input";
import { getImport, type OpenImport } from "../queries/get-import";
import { judgeImport } from "../queries/judge-import";
import { deleteRows } from "./delete-rows";
import { type Fresh, prepareRows, readSurroundings } from "./prepare-rows";
import { importSubject, reachImport } from "./reach-import";
import { enqueueImport } from "./run-import";
import { importedSince, writeRows } from "./write-rows";

type Manager = Access<"events.manage">;

/** Has a previewed import saved in the background. Pressing twice, or again after the server was gone, saves it once. */
export async function orderImport(access: Manager, { id, version }: ImportInput): Promise<Outcome<{ id: string }>> {
  if (!grantAccess(access.actor, "records.manage")) return { ok: false, reason: "not_found" };
  const ordered = await transaction<Outcome<{ id: string; begin: boolean }>>(async (tx) => {
    const open = await reachImport(tx, access, id);
    if (!open) return { ok: false, reason: "not_found" };
    const underWay = (open.state === "waiting" || open.state === "running") && !open.interrupted;
    if (open.state === "saved" || underWay) return { ok: true, id, begin: false };
    if (open.state === "undone") return { ok: false, reason: "import_settled" };
    if (open.version !== version) return { ok: false, reason: "version_conflict" };
    const set = { state: "waiting" as const, reason: null, rowsDone: 0, rowsOf: 0, touchedAt: new Date() };
    await tx.update(imports).set(set).where(eq(imports.id, id));
    return { ok: true, id, begin: true };
  });
  if (ordered.ok && ordered.begin) enqueueImport(id, (progress) => saveImport(access, id, progress));
  return ordered.ok ? { ok: true, id } : ordered;
}

type Report = (done: number, of: number) => void;
/** What was judged and made ready was overtaken by something else: it is judged again. */
const overtaken = "overtaken";
const attempts = 5;

/**
 * Saves every new row of an import, or nothing. All is read, judged and made ready before the transaction, which only writes; it is
 * refused when a row has a problem (`import_has_problems`) or what was judged changed meanwhile (`version_conflict`). What another
 * import brought meanwhile is seen and judged again: then it is here already.
 */
export async function saveImport(
  access: Manager,
  id: string,
  report: Report = () => undefined,
): Promise<Outcome<{ id: string }>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await saveOnce(access, id, report);
    if (outcome !== overtaken) return outcome;
  }
  return { ok: false, reason: "import_overtaken" };
}

async function saveOnce(
  access: Manager,
  id: string,
  report: Report,
): Promise<Outcome<{ id: string }> | typeof overtaken> {
  const since = new Date();
  const seen = await getImport(access, id);
  if (!seen) return { ok: false, reason: "not_found" };
  if (seen.state === "saved") return { ok: true, id };
  const verdicts = await judgeImport(access, seen);
  if (verdicts.some(({ verdict }) => verdict === "problem")) return { ok: false, reason: "import_has_problems" };
  const fresh = verdicts.filter((each) => each.verdict === "new");
  const around = await readSurroundings(database(), access, fresh);
  if (!around.reached) return { ok: false, reason: "unit_not_found" };
  const prepared = await prepareRows(access, id, fresh, around, (done) => report(done, fresh.length));
  const written = countingTransaction<Outcome<{ id: string }> | typeof overtaken>(async (tx) => {
    const open = await reachImport(tx, access, id);
    if (!open) return { ok: false, reason: "not_found" };
    if (open.state === "saved") return { ok: true, id };
    if (open.version !== seen.version) return { ok: false, reason: "version_conflict" };
    if (await isOvertaken(tx, access, { id, since, fresh, made: prepared.made })) return overtaken;
    await writeRows(tx, prepared);
    await finish(tx, access, open, { rows: fresh.length, left: verdicts.length - fresh.length });
    return { ok: true, id };
  });
  return written.catch((error) => {
    // Another process was writing one of these rows at the same moment.
    if (isUniqueViolation(error)) return overtaken;
    throw error;
  });
}

type Judged = { id: string; since: Date; fresh: Fresh[]; made: string };

/** Has another import come in since these rows were judged, or has what they were made from changed? */
async function isOvertaken(tx: Transaction, access: Manager, { id, since, fresh, made }: Judged): Promise<boolean> {
  if (await importedSince(tx, id, since)) return true;
  return (await readSurroundings(tx, access, fresh)).mark !== made;
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

/** Takes an import back as a whole, as long as nobody has edited one of its events (`import_edited`). */
export function undoImport(access: Manager, { id, version }: ImportInput): Promise<Outcome<{ id: string }>> {
  return orUntouched(() =>
    countingTransaction<Outcome<{ id: string }>>(async (tx) => {
      const open = await reachImport(tx, access, id);
      if (!open) return { ok: false, reason: "not_found" };
      if (open.state === "undone") return { ok: true, id };
      if (open.version !== version) return { ok: false, reason: "version_conflict" };
      if (open.state !== "saved") return { ok: false, reason: "import_settled" };
      if (await deleteRows(tx, access, id)) throw new Touched();
      const set = { state: "undone" as const, version: version + 1, touchedAt: new Date() };
      await tx.update(imports).set(set).where(eq(imports.id, id));
      const subject = importSubject(open);
      await recordEntry(tx, { actor: access.actor, action: "import.undo", subject, detail: { rows: open.rowsOf } });
      return { ok: true, id };
    }),
  );
}

/** Thrown so that what was deleted before it was noticed comes back. */
class Touched extends Error {}

async function orUntouched<Result>(run: () => Promise<Result>): Promise<Result | { ok: false; reason: string }> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Touched) return { ok: false, reason: "import_edited" };
    throw error;
  }
}
