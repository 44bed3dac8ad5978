import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { eventKinds, events, evidenceFiles, records } from "@/db/schema";
import { ofOneMoment } from "@/db/snapshot";
import { countKinds, nothingAsked, stateOf } from "@/lib/evidence/rules";

const sliceSize = 500;
// What is approved was judged by the rule of its day, and what is called off stays as it was then.
const judgedAnew = ["published", "submitted", "returned"] as const;

/** Compares what records say of their evidence with the files there are and what their kind of event asks for. */
export async function checkEvidence(told: (difference: string) => void): Promise<void> {
  for (let last = ""; ; ) {
    const rows = await ofOneMoment(() => readSlice(database(), last));
    for (const { id, kept, right } of rows)
      if (kept !== right) told(`record of event ${id}: kept evidence ${kept}; its files and its kind give ${right}`);
    last = rows.at(-1)?.id ?? "";
    if (rows.length < sliceSize) return;
  }
}

async function readSlice(at: Database, last: string) {
  const rows = await at
    .select({
      ...{ id: records.eventId, kept: records.evidence },
      rule: { asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked },
    })
    .from(records)
    .innerJoin(events, eq(events.id, records.eventId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .where(and(gt(records.eventId, last), inArray(events.status, [...judgedAnew])))
    .orderBy(asc(records.eventId))
    .limit(sliceSize);
  const ids = rows.map(({ id }) => id);
  const files = await at
    .select({ eventId: evidenceFiles.eventId, kind: evidenceFiles.kind })
    .from(evidenceFiles)
    .where(inArray(evidenceFiles.eventId, ids));
  const byEvent = new Map(ids.map((id): [string, typeof files] => [id, []]));
  for (const file of files) byEvent.get(file.eventId)?.push(file);
  return rows.map(({ id, kept, rule }) => ({
    ...{ id, kept },
    right: stateOf(rule ?? nothingAsked, countKinds(byEvent.get(id) ?? [])),
  }));
}
