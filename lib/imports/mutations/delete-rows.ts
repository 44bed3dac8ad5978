import { eq, inArray } from "drizzle-orm";
import * as schema from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntries } from "@/lib/audit/trail";
import { subjectOf } from "@/lib/events/mutations/reach-event";
import { changeCountedOf } from "@/lib/totals/sums";

/** Deletes the events of an import again, when nobody has touched any of them since; else says so and deletes nothing. */
export async function deleteRows(
  tx: Transaction,
  access: Access<"events.manage">,
  importId: string,
): Promise<"import_edited" | null> {
  const { events, records, importRows } = schema;
  const taken = await tx.select().from(importRows).where(eq(importRows.importId, importId));
  const ids = taken.map(({ eventId }) => eventId);
  if (ids.length > 0) {
    const found = await tx
      .select({ id: events.id, title: events.title, version: events.version })
      .from(events)
      .where(inArray(events.id, ids));
    const written = await tx
      .select({ id: records.eventId, version: records.version })
      .from(records)
      .where(inArray(records.eventId, ids));
    const versions = new Map(found.map(({ id, version }) => [id, version]));
    const recordVersions = new Map(written.map(({ id, version }) => [id, version]));
    const untouched = taken.every(
      ({ eventId, eventVersion, recordVersion }) =>
        versions.get(eventId) === eventVersion && (recordVersions.get(eventId) ?? null) === recordVersion,
    );
    if (!untouched) return "import_edited";
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
