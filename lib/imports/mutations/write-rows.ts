import { setImmediate } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import * as schema from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntries } from "@/lib/audit/trail";
import { subjectOf } from "@/lib/events/mutations/reach-event";
import { nothingAsked, stateOf } from "@/lib/evidence/rules";
import { changeCountedOf } from "@/lib/totals/sums";
import type { EventRows } from "../rows/event-rows";

const noFiles = { photo: 0, sign_in_sheet: 0, screenshot: 0, document: 0 };

const rowsPerSlice = 200;

/** Writes the events of an import with their records, sums and audit entries; between two slices others may read. */
export async function writeRows(
  tx: Transaction,
  access: Access<"events.manage">,
  importId: string,
  rows: readonly EventRows[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerSlice) {
    await writeSlice(tx, access, importId, rows.slice(from, from + rowsPerSlice));
    await setImmediate();
  }
}

async function writeSlice(
  tx: Transaction,
  access: Access<"events.manage">,
  importId: string,
  rows: readonly EventRows[],
): Promise<void> {
  const kinds = new Map((await tx.select().from(schema.eventKinds)).map((kind) => [kind.id, kind]));
  const ids = rows.map(({ event }) => event.id);
  await changeCountedOf(tx, ids, async () => {
    await insertMany(
      tx,
      schema.events,
      rows.map(({ event }) => event),
    );
    await insertMany(
      tx,
      schema.eventAudiences,
      rows.flatMap((row) => row.audiences),
    );
    await insertMany(
      tx,
      schema.statusChanges,
      rows.flatMap((row) => row.moves),
    );
    const records = rows.flatMap(({ event, record }) => {
      const kind = kinds.get(event.kindId ?? "");
      const rule = kind ? { asked: kind.evidenceAsked, photos: kind.photosAsked } : nothingAsked;
      return record ? [{ ...record, evidence: stateOf(rule, noFiles) }] : [];
    });
    await insertMany(tx, schema.records, records);
    await insertMany(
      tx,
      schema.attendance,
      rows.flatMap((row) => row.attendance),
    );
    await insertMany(
      tx,
      schema.onlineViews,
      rows.flatMap((row) => row.online),
    );
  });
  const taken = rows.map(({ event, hash, record }) => ({
    ...{ importId, unitId: event.unitId, rowHash: hash, eventId: event.id },
    ...{ eventVersion: event.version ?? 1, recordVersion: record ? 1 : null },
  }));
  await insertMany(tx, schema.importRows, taken);
  await recordEntries(
    tx,
    rows.map(({ event, attendance }) => ({
      actor: access.actor,
      action: "event.import",
      subject: subjectOf(event),
      detail: {
        ...{ importId, unitId: event.unitId, startsOn: event.startsOn, status: event.status },
        attendance: Object.fromEntries(attendance.map(({ groupId, claimed }) => [groupId, claimed])),
      },
    })),
  );
}

const idsPerSlice = 400;

/** Deletes the events of an import again, when nobody has touched any of them since; else says so and deletes nothing. */
export async function deleteRows(
  tx: Transaction,
  access: Access<"events.manage">,
  importId: string,
): Promise<"import_edited" | null> {
  const taken = await tx.select().from(schema.importRows).where(eq(schema.importRows.importId, importId));
  for (let from = 0; from < taken.length; from += idsPerSlice) {
    const slice = taken.slice(from, from + idsPerSlice);
    const ids = slice.map(({ eventId }) => eventId);
    const events = await tx.select().from(schema.events).where(inArray(schema.events.id, ids));
    const records = await tx.select().from(schema.records).where(inArray(schema.records.eventId, ids));
    const eventVersions = new Map(events.map(({ id, version }) => [id, version]));
    const recordVersions = new Map(records.map(({ eventId, version }) => [eventId, version]));
    const untouched = slice.every(
      ({ eventId, eventVersion, recordVersion }) =>
        eventVersions.get(eventId) === eventVersion && (recordVersions.get(eventId) ?? null) === recordVersion,
    );
    if (!untouched) return "import_edited";
    await changeCountedOf(tx, ids, () => tx.delete(schema.events).where(inArray(schema.events.id, ids)));
    const entries = events.map((event) => ({
      ...{ actor: access.actor, action: "event.undo_import", subject: subjectOf(event), detail: { importId } },
    }));
    await recordEntries(tx, entries);
  }
  await tx.delete(schema.importRows).where(eq(schema.importRows.importId, importId));
  return null;
}
