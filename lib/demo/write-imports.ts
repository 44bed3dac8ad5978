import { createHash } from "node:crypto";
import { dayOf, momentAt } from "@/db/demo/calendar";
import { demoLedger, demoLedgerName } from "@/db/demo/content/recurring";
import { demoId } from "@/db/demo/random";
import type { World } from "@/db/demo/world";
import { audienceGroups, imports } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { findSheetMapping } from "@/lib/imports/mapping";
import { readWorkbook } from "@/lib/imports/workbook/read-workbook";

/** A ledger that an organiser has sent in and not yet mended. */
export async function writeImports(tx: Transaction, world: World, today: string): Promise<void> {
  const unit = world.units.find(({ key }) => key === "mishixiang");
  if (!unit) return;
  const content = new TextEncoder().encode(demoLedger.replaceAll("{year}", today.slice(0, 4)));
  const sheets = await readWorkbook(content, demoLedgerName);
  const groups = await tx.select().from(audienceGroups);
  const mapping = { unitId: unit.id, sheets: sheets.map((sheet) => findSheetMapping(sheet, groups, new Map())) };
  const at = momentAt(dayOf(today) - 1, 16 * 60);
  await tx.insert(imports).values({
    ...{ id: demoId("import", "ledger"), personId: unit.organiserId, unitId: unit.id, fileName: demoLedgerName },
    ...{ fileHash: createHash("sha256").update(content).digest("hex"), sheets, mapping, fixes: {} },
    ...{ state: "preview", createdAt: at, touchedAt: at },
  });
}
