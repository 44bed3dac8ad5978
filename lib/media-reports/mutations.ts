import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { mediaReports, records } from "@/db/schema";
import type { Transaction } from "@/db/transaction";

type Reported = { id: string; unitId: string; unitPath: string; startsOn: string };

/**
 * Enters the links of an approved record into the ledger of media reports, each once. The office sets their level;
 * until then they are the district's. Writes no entry of its own: it is part of the approval.
 */
export async function keepLinksOf(tx: Transaction, event: Reported): Promise<void> {
  const [record] = await tx.select().from(records).where(eq(records.eventId, event.id));
  const known = await tx.select({ url: mediaReports.url }).from(mediaReports).where(eq(mediaReports.eventId, event.id));
  const urls = new Set(known.map(({ url }) => url));
  for (const { title, outlet, url } of record?.mediaLinks ?? []) {
    if (urls.has(url)) continue;
    urls.add(url);
    await tx.insert(mediaReports).values({
      ...{ id: newId(), eventId: event.id, unitId: event.unitId, unitPath: event.unitPath },
      ...{ title, outlet, url, level: "district", publishedOn: event.startsOn, createdAt: new Date() },
    });
  }
}
