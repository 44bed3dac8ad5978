import { and, eq, inArray } from "drizzle-orm";
import { campaigns, imports, units, venues } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type Access, grantAccess, unitWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { countingTransaction } from "@/lib/periods/gate";
import type { ImportInput } from "../input";
import { judgeImport } from "../queries/judge-import";
import { type EventRows, eventRowsOf } from "../rows/event-rows";
import type { Verdict } from "../rows/verdicts";
import { importSubject, reachImport } from "./reach-import";
import { enqueueImport } from "./run-import";
import { deleteRows, writeRows } from "./write-rows";

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

type Progress = { id: string; report: (done: number, of: number) => void };

/**
 * Saves every new row of an import, or nothing. All is read, judged and made ready before the transaction, which only writes; it is
 * refused when a row has a problem (`import_has_problems`) or what was judged changed meanwhile (`version_conflict`).
 */
export async function saveImport(
  access: Manager,
  id: string,
  report: Progress["report"] = () => undefined,
): Promise<Outcome<{ id: string }>> {
  const seen = await transaction((tx) => reachImport(tx, access, id));
  if (!seen) return { ok: false, reason: "not_found" };
  const verdicts = await judgeImport(access, seen);
  if (verdicts.some(({ verdict }) => verdict === "problem")) return { ok: false, reason: "import_has_problems" };
  const fresh = verdicts.filter((each) => each.verdict === "new");
  report(0, fresh.length);
  return countingTransaction<Outcome<{ id: string }>>(async (tx) => {
    const open = await reachImport(tx, access, id);
    if (!open || open.state === "saved") return open ? { ok: true, id } : { ok: false, reason: "not_found" };
    if (open.version !== seen.version) return { ok: false, reason: "version_conflict" };
    const rows = await prepare(tx, access, fresh);
    if (!rows) return { ok: false, reason: "unit_not_found" };
    if (rows.length > 0) await writeRows(tx, access, id, rows);
    const done = { rowsDone: rows.length, rowsOf: rows.length, touchedAt: new Date(), finishedAt: new Date() };
    await tx
      .update(imports)
      .set({ ...done, state: "saved", sheets: [], version: open.version + 1 })
      .where(eq(imports.id, id));
    const detail = { rows: rows.length, left: verdicts.length - rows.length };
    await recordEntry(tx, { actor: access.actor, action: "import.save", subject: importSubject(open), detail });
    return { ok: true, id };
  });
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

type Fresh = Extract<Verdict, { verdict: "new" }>;

/** The rows as they will be written, with the names and places of this moment; null when a unit is out of reach by now. */
async function prepare(tx: Transaction, access: Manager, fresh: Fresh[]): Promise<EventRows[] | null> {
  const unitIds = [...new Set(fresh.map(({ draft }) => draft.unitId))];
  const reached = await tx
    .select()
    .from(units)
    .where(and(inArray(units.id, unitIds), unitWithin(access)));
  const paths = new Map(reached.flatMap((unit) => (unit.retiredAt ? [] : [[unit.id, unit.path] as const])));
  if (paths.size < unitIds.length) return null;
  const programmes = new Map((await tx.select().from(campaigns)).map((each) => [each.id, each]));
  const places = new Map((await tx.select().from(venues)).map(({ id, name }) => [id, name]));
  const by = { actor: access.actor, now: new Date() };
  return fresh.map(({ draft, hash }) => {
    const campaign = programmes.get(draft.campaignId ?? "");
    const names = {
      venue: places.get(draft.venueId ?? ""),
      campaign: campaign?.name,
      counts: campaign?.counts ?? true,
    };
    return eventRowsOf(draft, hash, { ...names, unitPath: paths.get(draft.unitId) ?? "" }, by);
  });
}
