import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { people, reports, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { reportContent } from "../content";

type Reader = Access<"reports.manage">;

const columns = {
  id: reports.id,
  kind: reports.kind,
  year: reports.year,
  period: reports.period,
  asOf: reports.asOf,
  unitName: units.name,
  takenBy: people.name,
};

/** The reports that were taken within reach, the newest first. */
export function listReports(access: Reader) {
  return database()
    .select(columns)
    .from(reports)
    .innerJoin(units, eq(units.id, reports.unitId))
    .innerJoin(people, eq(people.id, reports.takenBy))
    .where(unitWithin(access))
    .orderBy(desc(reports.asOf), desc(reports.id))
    .limit(200);
}
export type ListedReport = Awaited<ReturnType<typeof listReports>>[number];

/** One report as it was taken, or null when there is none within reach. */
export async function getReport(access: Reader, id: string) {
  const [found] = await database()
    .select({ ...columns, content: reports.content })
    .from(reports)
    .innerJoin(units, eq(units.id, reports.unitId))
    .innerJoin(people, eq(people.id, reports.takenBy))
    .where(and(eq(reports.id, id), unitWithin(access)));
  return found ? { ...found, content: reportContent.parse(found.content) } : null;
}
export type TakenReport = NonNullable<Awaited<ReturnType<typeof getReport>>>;
