import { createHash } from "node:crypto";
import { and, desc, eq, inArray, lt, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { importMappings, imports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { recordEntry } from "@/lib/audit/trail";
import { haveSameHeadings, isNameOf, keptName } from "../given-back";
import type { GroupName } from "../header";
import { findSheetMapping, type Mapping } from "../mapping";
import { getImport } from "../queries/get-import";
import { mostTables, tablesOf } from "../tables";
import { readWorkbook } from "../workbook/read-workbook";
import { type Sheet, Unreadable } from "../workbook/sheet";

/** What was never saved goes after a week, with its cells. */
const keptFor = 7 * 24 * 60 * 60 * 1000;
/** Among so many of a person's newest spreadsheets one that comes in again is looked for. */
const recentOnes = 5;

/** Reads a spreadsheet and keeps its cells for the preview; nothing of it is saved as events yet. Refuses what cannot be read. */
export async function openImport(
  access: Access<"events.manage">,
  { name, content }: { name: string; content: Uint8Array },
): Promise<Outcome<{ id: string }>> {
  const read = await readWorkbook(content, name).catch((error) => {
    if (error instanceof Unreadable) return error;
    throw error;
  });
  if (read instanceof Unreadable) return { ok: false, reason: read.reason };
  const groups = await listAudienceGroups();
  const sheets = read.flatMap((sheet) => tablesOf(sheet, groups));
  if (sheets.length > mostTables) return { ok: false, reason: "workbook_too_many_tables" };
  const { personId, unitId } = access.actor;
  const fileHash = createHash("sha256").update(content).digest("hex");
  const before = await findMended(access, fileHash);
  const mapping =
    before?.mapping ??
    (await findGivenBack(access, name, { sheets, groups })) ??
    (await firstMapping(unitId, sheets, groups));
  const fixes = before?.fixes ?? {};
  const id = newId();
  const now = new Date();
  const fileName = keptName(name);
  await transaction(async (tx) => {
    const old = and(lt(imports.createdAt, new Date(now.getTime() - keptFor)), ne(imports.state, "saved"));
    await tx.delete(imports).where(and(eq(imports.personId, personId), old));
    await tx.insert(imports).values({
      ...{ id, personId, unitId, fileName, fileHash, sheets, mapping, fixes },
      ...{ state: "preview", createdAt: now, touchedAt: now },
    });
    await recordEntry(tx, {
      actor: access.actor,
      action: "import.open",
      subject: { kind: "import", id, name: fileName },
    });
  });
  return { ok: true, id };
}

/** The same file as it came in last within reach, with what was said and mended of it then. */
async function findMended(access: Access<"events.manage">, fileHash: string) {
  const [found] = await database()
    .select({ mapping: imports.mapping, fixes: imports.fixes })
    .from(imports)
    .where(
      and(
        eq(imports.fileHash, fileHash),
        inArray(imports.state, ["saved", "undone"]),
        unitIdWithin(access, imports.unitId),
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return found && { ...found, mapping: found.mapping as Mapping };
}

/** What was said of the same spreadsheet a while ago, when it is dropped again as it was or as it was given back to be mended. */
async function findGivenBack(
  access: Access<"events.manage">,
  name: string,
  { sheets, groups }: { sheets: Sheet[]; groups: readonly GroupName[] },
): Promise<Mapping | null> {
  const own = and(eq(imports.personId, access.actor.personId), inArray(imports.state, ["preview", "failed"]));
  const recent = await database()
    .select({ id: imports.id, fileName: imports.fileName })
    .from(imports)
    .where(own)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(recentOnes);
  for (const { id } of recent.filter(({ fileName }) => isNameOf(name, fileName))) {
    const before = await getImport(access, id);
    if (before && haveSameHeadings(before, sheets, groups)) return before.mapping;
  }
  return null;
}

/** What is found in the file, with what the unit said of the same headings before. */
async function firstMapping(unitId: string, sheets: Sheet[], groups: readonly GroupName[]): Promise<Mapping> {
  const kept = await database().select().from(importMappings).where(eq(importMappings.unitId, unitId));
  const remembered = new Map(kept.map(({ heading, uses }) => [heading, uses]));
  return { unitId, sheets: sheets.map((sheet) => findSheetMapping(sheet, groups, remembered)) };
}
