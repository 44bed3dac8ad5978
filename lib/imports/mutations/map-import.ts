import { eq } from "drizzle-orm";
import { importMappings, imports } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { recordEntry } from "@/lib/audit/trail";
import { reachUnit } from "@/lib/events/mutations/reach-event";
import type { FixImportInput, MapImportInput } from "../input";
import { columnNames, findSheetMapping, headingHash, isUse, type Mapping } from "../mapping";
import type { OpenImport } from "../queries/get-import";
import { importSubject, reachImport } from "./reach-import";

type Manager = Access<"events.manage">;

/** Keeps what the columns hold, and remembers it for the unit and that heading. */
export function mapImport(access: Manager, input: MapImportInput): Promise<Outcome<{ id: string }>> {
  return changePreview(access, input, async (tx, open) => {
    if (open.version !== input.version) return { ok: false, reason: "version_conflict" };
    if (!(await reachUnit(tx, access, input.unitId))) return { ok: false, reason: "unit_not_found", field: "unitId" };
    const groups = await listAudienceGroups();
    const groupIds = groups.map(({ id }) => id);
    const { id: _, version: __, sheets: said, ...whole } = input;
    const sheets = open.sheets.map((sheet, place) => {
      const { header = null, uses = [] } = said[place] ?? {};
      const before = open.mapping.sheets[place];
      // Another heading row has other columns: they are looked for anew.
      if (header !== null && header !== before?.header) {
        const below = { ...sheet, rows: sheet.rows.filter(({ number }) => number >= header) };
        const found = findSheetMapping({ ...below, rows: below.rows.slice(0, 1) }, groups, new Map());
        return { header, uses: found.uses };
      }
      return { header, uses: uses.map((use) => (isUse(use, groupIds) ? use : "")) };
    });
    await remember(tx, input.unitId, open, sheets);
    await write(tx, open, { mapping: { ...whole, sheets }, unitId: input.unitId });
    return null;
  });
}

/**
 * Keeps mended cells; those mended before stay mended, also by another window meanwhile. Only where that one mended the same cell
 * otherwise is it refused (`version_conflict`). What was left as it was shown says nothing.
 */
export function fixImport(access: Manager, input: FixImportInput): Promise<Outcome<{ id: string }>> {
  return changePreview(access, input, async (tx, open) => {
    const cells = input.cells.filter(({ text, was }) => text !== was);
    const mended = cells.flatMap((cell) => cell.at.split(",").map((at) => ({ ...cell, at })));
    const overtaken = mended.some(({ at, text, was }) => {
      const now = open.fixes[at];
      return now !== undefined && now !== was && now !== text;
    });
    if (open.version !== input.version && overtaken) return { ok: false, reason: "version_conflict" };
    const fixes = { ...open.fixes, ...Object.fromEntries(mended.map(({ at, text }) => [at, text])) };
    await write(tx, open, { fixes });
    return null;
  });
}

type Change = (tx: Transaction, open: OpenImport) => Promise<{ ok: false; reason: string; field?: string } | null>;

function changePreview(access: Manager, { id }: { id: string }, change: Change): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const open = await reachImport(tx, access, id);
    if (!open) return { ok: false, reason: "not_found" };
    if (open.state !== "preview" && open.state !== "failed") return { ok: false, reason: "import_settled" };
    const refusal = await change(tx, open);
    if (refusal) return refusal;
    await recordEntry(tx, { actor: access.actor, action: "import.change", subject: importSubject(open) });
    return { ok: true, id };
  });
}

async function write(tx: Transaction, { id, version }: OpenImport, set: Partial<typeof imports.$inferInsert>) {
  const touched = { version: version + 1, state: "preview" as const, reason: null, touchedAt: new Date() };
  await tx
    .update(imports)
    .set({ ...set, ...touched })
    .where(eq(imports.id, id));
}

async function remember(tx: Transaction, unitId: string, { sheets }: OpenImport, said: Mapping["sheets"]) {
  for (const [place, sheet] of sheets.entries()) {
    const { header = null, uses = [] } = said[place] ?? {};
    if (header === null) continue;
    const heading = headingHash(columnNames(sheet, header));
    const kept = { uses, updatedAt: new Date() };
    await tx
      .insert(importMappings)
      .values({ unitId, heading, ...kept })
      .onConflictDoUpdate({ target: [importMappings.unitId, importMappings.heading], set: kept });
  }
}
