import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Database, database } from "@/db/connection";
import {
  attendance,
  audienceGroups,
  audienceWords,
  awards,
  campaigns,
  campaignYears,
  closedPeriods,
  coHostUnits,
  corrections,
  crossSums,
  deskMessages,
  editions,
  eventAudiences,
  eventBatches,
  eventKinds,
  events,
  eventTemplates,
  evidenceFiles,
  exports,
  grantEvents,
  grantProgrammes,
  grants,
  importMappings,
  importRows,
  imports,
  jobs,
  mediaReports,
  oneTimeLinks,
  onlineViews,
  outbox,
  people,
  publicResults,
  rankings,
  records,
  reports,
  reportTemplates,
  returnForms,
  reviews,
  savedViews,
  series,
  settings,
  signInFailures,
  statusChanges,
  streets,
  sums,
  targetChanges,
  targets,
  toldCorrections,
  unitMoves,
  units,
  venueKinds,
  venueMilestones,
  venues,
} from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { discardFiles, loosen } from "@/lib/evidence/mutations/loose-files";

const settingName = "demo";
const kept = z.object({ today: z.string(), finished: z.boolean() });

/** What a database holds: nothing, a demo, a demo whose loading was broken off, or somebody's work. */
export type DemoState = "empty" | "demo" | "unfinished" | "foreign";

/** Tells what the database holds. */
export async function getDemoState(db: Database = database()): Promise<DemoState> {
  const [row] = await db.select().from(settings).where(eq(settings.name, settingName));
  const mark = kept.safeParse(row?.value);
  if (mark.success) return mark.data.finished ? "demo" : "unfinished";
  const [unit] = await db.select({ id: units.id }).from(units).limit(1);
  const [person] = await db.select({ id: people.id }).from(people).limit(1);
  return unit || person ? "foreign" : "empty";
}

/** Marks the database as a demo, from the first row on, so that a broken-off loading is known as such. */
export async function markDemo(tx: Transaction, today: string, finished: boolean): Promise<void> {
  const value = { today, finished };
  await tx
    .insert(settings)
    .values({ name: settingName, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } });
}

// What refers to others first. The audit trail stays: its entries are never deleted.
export const tablesInOrder = [
  toldCorrections,
  ...[reports, reportTemplates, publicResults, returnForms, rankings, closedPeriods, corrections, targetChanges],
  ...[
    jobs,
    exports,
    outbox,
    deskMessages,
    savedViews,
    crossSums,
    grantEvents,
    grants,
    mediaReports,
    awards,
    venueMilestones,
    campaignYears,
  ],
  ...[sums, targets, reviews, onlineViews, evidenceFiles, attendance, records, statusChanges, coHostUnits],
  ...[eventAudiences, events],
  ...[series, eventTemplates, eventBatches, importRows, importMappings, imports, audienceWords],
  ...[editions, venues, oneTimeLinks, signInFailures, unitMoves, people, units],
  ...[campaigns, eventKinds, audienceGroups, venueKinds, grantProgrammes, streets, settings],
] as const;

/** Empties a demo database but for its audit trail. Throws on a database that is somebody's work. */
export async function removeDemo(): Promise<void> {
  const files = await transaction(async (tx) => {
    if ((await getDemoState(tx)) === "foreign") throw new Error("This database was not made by the demo.");
    const kept = await tx.select({ id: evidenceFiles.id }).from(evidenceFiles);
    for (const { id } of kept) await loosen(tx, id);
    for (const table of tablesInOrder) await tx.delete(table);
    return kept.map(({ id }) => id);
  });
  await discardFiles(files);
}
