import { isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { demoId } from "@/db/demo/random";
import { kindIds } from "@/db/demo/world";
import { rankings, returnForms, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { silently } from "@/lib/compositions/rules";
import { readStandings } from "@/lib/rankings/queries/read-standings";
import { type Earlier, fewestByDefault, rank } from "@/lib/rankings/rules";
import { isMapped } from "@/lib/statistics/form";
import { readForm } from "@/lib/statistics/queries/get-form";
import { daysAfter, instantOf } from "@/lib/time/zone";

/** So many months are ranked, each against the one before. */
const months = 3;

/** The rankings of the last months, each taken on the first of the next; the newest is published. */
export async function writeRankings(today: string, takenBy: string): Promise<void> {
  const [scope] = await database().select().from(units).where(isNull(units.parentId));
  if (!scope) return;
  const rule = { fewest: fewestByDefault };
  const earlier: Earlier[] = [];
  for (const asOf of lastDays(today)) {
    const year = Number(asOf.slice(0, 4));
    const takenAt = instantOf(daysAfter(asOf, 1), "09:30");
    const compared = earlier.filter((each) => each.asOf.startsWith(`${year}-`));
    const groups = rank(await readStandings({ scope, asOf, report: silently }), rule, compared);
    earlier.unshift({ asOf, groups });
    const named = { unitName: scope.name, unitNameEn: scope.nameEn };
    const rows = { year, asOf, takenAt: takenAt.toISOString(), ...named, rule, groups };
    const publishedAt = earlier.length === months ? takenAt : null;
    const row = { id: demoId("ranking", asOf), unitId: scope.id, year, asOf, takenAt, takenBy, rows, publishedAt };
    await transaction((tx) => tx.insert(rankings).values(row));
  }
}

/** The last days of the months before today's, the oldest first. */
function lastDays(today: string): string[] {
  const days: string[] = [];
  for (let first = `${today.slice(0, 7)}-01`; days.length < months; first = `${days[0]?.slice(0, 7)}-01`) {
    days.unshift(daysAfter(first, -1));
  }
  return days;
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
