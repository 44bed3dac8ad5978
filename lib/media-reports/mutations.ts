import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { type MediaLink, mediaReports, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";

type Reported = { id: string; unitId: string; unitPath: string; startsOn: string };
type Approved = { event: Reported; by: string };
type Row = typeof mediaReports.$inferSelect;
/** The links an approval entered in the ledger, mended there and took out of it. */
export type KeptLinks = Record<"entered" | "mended" | "removed", string[]>;

/**
 * Brings the ledger of media reports in line with the links of a record that is being approved. A link it knows from an earlier
 * approval is not entered again, and follows the record and its unit unless the office has completed it; one the office took away
 * stays away; one the record no longer names goes. What the office or the unit entered by hand stays, and keeps the same link from
 * being entered twice. Without a level it is the district's, without a date that of the event, until someone says. Writes no entry of
 * its own: what it did is part of the approval's, or null when there was nothing to do.
 */
export async function keepLinksOf(tx: Transaction, { event, by }: Approved): Promise<KeptLinks | null> {
  const [record] = await tx.select().from(records).where(eq(records.eventId, event.id));
  const links = new Map((record?.mediaLinks ?? []).map((link) => [link.url, link]));
  const known = await tx.select().from(mediaReports).where(eq(mediaReports.eventId, event.id));
  const kept: KeptLinks = { entered: [], mended: [], removed: [] };
  for (const report of known) await follow(report);
  const entered = new Set(known.flatMap(({ url, recordUrl }) => [url, recordUrl]));
  for (const [url, link] of links) if (!entered.has(url)) await enter(url, link);
  return Object.values(kept).some((urls) => urls.length > 0) ? kept : null;

  async function follow(report: Row): Promise<void> {
    if (report.recordUrl === null || report.removedAt) return;
    const link = links.get(report.recordUrl);
    const wanted = link && { ...wordsOf(link, event), ...placeOf(event) };
    if (!wanted) {
      await tx.delete(mediaReports).where(eq(mediaReports.id, report.id));
      kept.removed.push(report.recordUrl);
    } else if (report.version === 1 && differs(report, wanted)) {
      await tx.update(mediaReports).set(wanted).where(eq(mediaReports.id, report.id));
      kept.mended.push(report.recordUrl);
    }
  }

  async function enter(url: string, link: MediaLink): Promise<void> {
    const now = new Date();
    await tx.insert(mediaReports).values({
      ...{ id: newId(), eventId: event.id, recordUrl: url, createdAt: now, confirmedAt: now, confirmedBy: by },
      ...{ ...wordsOf(link, event), ...placeOf(event) },
    });
    kept.entered.push(url);
  }
}

function placeOf({ unitId, unitPath }: Reported) {
  return { unitId, unitPath };
}

function wordsOf({ title, outlet, url, level = "district", publishedOn }: MediaLink, event: Reported) {
  return { title, outlet, url, level, publishedOn: publishedOn ?? event.startsOn };
}

function differs(report: Row, wanted: Partial<Row>): boolean {
  return Object.entries(wanted).some(([name, value]) => report[name as keyof Row] !== value);
}
