import { and, asc, eq, inArray } from "drizzle-orm";
import * as schema from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { recordEntries } from "@/lib/audit/trail";
import { subjectOf } from "@/lib/events/mutations/reach-event";
import { changeCountedOf } from "@/lib/totals/sums";

type Refused = "import_edited" | "import_out_of_reach";

/**
 * Deletes the events of an import again, when all are within reach still and nobody has touched any of them since; else says so and
 * deletes nothing. What is compared is locked before, in the order in which all who change events lock them.
 */
export async function deleteRows(
  tx: Transaction,
  access: Access<"events.manage">,
  importId: string,
): Promise<Refused | null> {
  const { events, records, importRows } = schema;
  const taken = await tx.select().from(importRows).where(eq(importRows.importId, importId));
  const ids = taken.map(({ eventId }) => eventId);
  if (ids.length > 0) {
    const found = await locked(
      tx
        .select({ id: events.id, title: events.title, version: events.version })
        .from(events)
        .where(inArray(events.id, ids))
        .orderBy(asc(events.id)),
    );
    if (await reachesOut(tx, access, ids, found.length)) return "import_out_of_reach";
    const written = await locked(
      tx
        .select({ id: records.eventId, version: records.version })
        .from(records)
        .where(inArray(records.eventId, ids))
        .orderBy(asc(records.eventId)),
    );
    const versions = new Map(found.map(({ id, version }) => [id, version]));
    const recordVersions = new Map(written.map(({ id, version }) => [id, version]));
    const untouched = taken.every(
      ({ eventId, eventVersion, recordVersion }) =>
        versions.get(eventId) === eventVersion && (recordVersions.get(eventId) ?? null) === recordVersion,
    );
    if (!untouched || (await isNamed(tx, ids))) return "import_edited";
    await changeCountedOf(tx, ids, () => tx.delete(events).where(inArray(events.id, ids)));
    const undone = { actor: access.actor, action: "event.undo_import", detail: { importId } };
    await recordEntries(
      tx,
      found.map((event) => ({ ...undone, subject: subjectOf(event) })),
    );
  }
  await tx.delete(importRows).where(eq(importRows.importId, importId));
  return null;
}

/** Is one of them of a unit this person does not reach, be it that the person or the unit has moved since? */
async function reachesOut(tx: Transaction, access: Access, ids: string[], all: number): Promise<boolean> {
  const { events } = schema;
  const within = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(inArray(events.id, ids), unitIdWithin(access, events.unitId)));
  return within.length < all;
}

/** Does anything speak of one of them that its version says nothing of? Nothing more can begin to, while they are locked. */
async function isNamed(tx: Transaction, ids: string[]): Promise<boolean> {
  const { awards, coHostUnits, evidenceFiles, grantEvents, mediaReports } = schema;
  for (const each of [evidenceFiles, mediaReports, awards, grantEvents, coHostUnits]) {
    const [one] = await tx.select({ eventId: each.eventId }).from(each).where(inArray(each.eventId, ids)).limit(1);
    if (one) return true;
  }
  return false;
}
