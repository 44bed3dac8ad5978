import { isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { demoId } from "@/db/demo/random";
import { kindIds } from "@/db/demo/world";
import { rankings, returnForms, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { readStandings } from "@/lib/rankings/queries/read-standings";
import { fewestByDefault, rank } from "@/lib/rankings/rules";
import { isMapped } from "@/lib/statistics/form";
import { readForm } from "@/lib/statistics/queries/get-form";
import { daysAfter, instantOf } from "@/lib/time/zone";

/** The ranking of the end of last month, taken the day after and published: the next one tells what changed since. */
export async function writeRanking(today: string, takenBy: string): Promise<void> {
  const asOf = daysAfter(`${today.slice(0, 7)}-01`, -1);
  const [scope] = await database().select().from(units).where(isNull(units.parentId));
  if (!scope) return;
  const takenAt = instantOf(daysAfter(asOf, 1), "09:30");
  const rule = { fewest: fewestByDefault };
  const year = Number(asOf.slice(0, 4));
  const groups = rank(await readStandings({ scope, asOf }), rule);
  const named = { unitName: scope.name, unitNameEn: scope.nameEn };
  const rows = { year, asOf, takenAt: takenAt.toISOString(), ...named, rule, groups };
  const row = { id: demoId("ranking", asOf), unitId: scope.id, year, asOf, takenAt, takenBy, rows };
  await transaction((tx) => tx.insert(rankings).values({ ...row, publishedAt: takenAt }));
}

/** Kinds that the return does not ask for. */
const leftOut = ["advice", "trip", "scientist", "publicity", "show", "other"] as const;

/** Last year's return as the office filed it; this year's form is still the one everybody starts from. */
export async function writeReturnForm(tx: Transaction, today: string): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  const form = await readForm(tx, year);
  const rows = form.rows.map((row) => ({ ...row, notApplicable: !isMapped(row) }));
  const content = { rows, leftOut: leftOut.map((kind) => kindIds[kind]) };
  const filed = { name: form.name, tableCode: "", confirmed: true, version: 1 };
  const updatedAt = instantOf(`${year + 1}-01-08`, "10:00");
  await tx
    .insert(returnForms)
    .values({ id: demoId("return-form", String(year)), year, ...filed, rows: content, updatedAt });
}
