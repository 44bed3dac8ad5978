import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { type MediaLink, mediaReports, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";

type Reported = { id: string; unitId: string; unitPath: string; startsOn: string };

/**
 * Brings the ledger of media reports in line with the links of a record that is being approved. A link it knows from an earlier
 * approval is not entered again, and follows the record unless the office has completed it; one the record no longer names goes.
 * What the office or the unit entered by hand stays, and keeps the same link from being entered twice. Without a level it is the
 * district's, without a date that of the event, until someone says. Writes no entry of its own: it is part of the approval.
 */
export async function keepLinksOf(tx: Transaction, event: Reported): Promise<void> {
  const [record] = await tx.select().from(records).where(eq(records.eventId, event.id));
  const links = new Map((record?.mediaLinks ?? []).map((link) => [link.url, link]));
  const known = await tx.select().from(mediaReports).where(eq(mediaReports.eventId, event.id));
  for (const report of known) {
    const link = report.recordUrl === null ? undefined : links.get(report.recordUrl);
    if (report.recordUrl !== null && !link) await tx.delete(mediaReports).where(eq(mediaReports.id, report.id));
    if (link && report.version === 1) {
      await tx.update(mediaReports).set(wordsOf(link, event)).where(eq(mediaReports.id, report.id));
    }
  }
  const entered = new Set(known.flatMap(({ url, recordUrl }) => [url, recordUrl]));
  for (const [url, link] of links) {
    if (entered.has(url)) continue;
    await tx.insert(mediaReports).values({
      ...{ id: newId(), eventId: event.id, unitId: event.unitId, unitPath: event.unitPath },
      ...{ ...wordsOf(link, event), recordUrl: url, createdAt: new Date() },
    });
  }
}

function wordsOf({ title, outlet, url, level = "district", publishedOn }: MediaLink, event: Reported) {
  return { title, outlet, url, level, publishedOn: publishedOn ?? event.startsOn };
}
