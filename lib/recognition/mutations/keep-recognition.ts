import { and, eq } from "drizzle-orm";
import { awards, events, mediaReports } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, pathWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { idOfForm } from "@/lib/actions/id-of-form";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { refused } from "@/lib/events/mutations/reach-event";
import { mediaEntryOf } from "@/lib/media-reports/counted";
import { countingTransaction } from "@/lib/periods/gate";
import { type CountedEntry, passRegisterGate } from "@/lib/periods/register-gate";
import type {
  NewRecognition,
  OwnMediaReport,
  RecognitionChange,
  RecognitionKind,
  RecognitionRemoval,
  RecognitionWords,
} from "../input";
import { tableOf } from "../queries/table-of";
import { type Place, placeRecognition } from "./place-recognition";
import { awardRowOf, mediaRowOf } from "./row-of";

type Keeper = Access<"ledgers.manage">;

/** Enters a media report or an award; the same form sent twice is one. Refuses with `not_found` (event), `unit_not_found`, `unknown_choice` or `required`. */
export function createRecognition(kind: RecognitionKind, access: Keeper, input: NewRecognition) {
  return twinTolerant(() =>
    countingTransaction((tx) => insertRecognition(tx, kind, access, { input, confirmed: true })),
  );
}

/** A unit enters what the press wrote about one of its own events; it counts once the office has confirmed it. */
export function reportOwnMedia(
  access: Access<"records.manage">,
  input: OwnMediaReport,
): Promise<Outcome<{ id: string }>> {
  const whole = { ...input, unitId: null, campaignId: null };
  return twinTolerant(() =>
    countingTransaction((tx) => insertRecognition(tx, "media", access, { input: whole, confirmed: false })),
  );
}

async function insertRecognition(
  tx: Transaction,
  kind: RecognitionKind,
  access: Access,
  { input: { formKey, correctionReason: reason, ...input }, confirmed }: { input: NewRecognition; confirmed: boolean },
): Promise<Outcome<{ id: string }>> {
  const id = idOfForm(access, { noun: kind, formKey, content: input });
  const { table } = tableOf(kind);
  const known = await tx.select({ id: table.id }).from(table).where(eq(table.id, id));
  if (known.length > 0) return { ok: true, id };
  const found = await placeRecognition(tx, access, input);
  if (!found.ok) return found;
  const own = { id, createdAt: new Date() };
  const after = await entryOf(tx, kind, { ...input, ...found.place, id, unconfirmed: !confirmed });
  await passRegisterGate(tx, { access, reason }, undefined, after);
  const by = confirmed ? { confirmedAt: own.createdAt, confirmedBy: access.actor.personId } : {};
  if (kind === "media") await tx.insert(mediaReports).values({ ...own, ...by, ...mediaRowOf(input, found.place) });
  else await tx.insert(awards).values({ ...own, ...awardRowOf(input, found.place) });
  const subject = subjectOf(kind, { id, title: input.title });
  await recordEntry(tx, { actor: access.actor, action: `${subject.kind}.create`, subject });
  return { ok: true, id };
}

/** Changes one. Refuses as entering does, with `not_found` when it is out of reach, and with `version_conflict`. */
export function changeRecognition(
  kind: RecognitionKind,
  access: Keeper,
  input: RecognitionChange,
): Promise<Outcome<{ id: string }>> {
  return countingTransaction(async (tx) => {
    const before = await findRow(tx, kind, access, input.id);
    if (!before) return refused("not_found");
    if (before.version !== input.version) return refused("version_conflict");
    const found = await placeRecognition(tx, access, input, before);
    if (!found.ok) return found;
    const wanted = rowOf(kind, input, found.place);
    const detail = changesBetween(before, wanted);
    if (!detail) return { ok: true, id: input.id };
    const { unconfirmed } = before;
    const [was, is] = [
      await entryOf(tx, kind, before),
      await entryOf(tx, kind, { ...input, ...found.place, unconfirmed }),
    ];
    await passRegisterGate(tx, { access, reason: input.correctionReason }, was, is);
    const next = { version: before.version + 1 };
    if (kind === "media") {
      const row = { ...mediaRowOf(input, found.place), ...next };
      await tx.update(mediaReports).set(row).where(eq(mediaReports.id, input.id));
    } else {
      const row = { ...awardRowOf(input, found.place), ...next };
      await tx.update(awards).set(row).where(eq(awards.id, input.id));
    }
    const subject = subjectOf(kind, { id: input.id, title: input.title });
    await recordEntry(tx, { actor: access.actor, action: `${subject.kind}.change`, subject, detail });
    return { ok: true, id: input.id };
  });
}

/**
 * Takes one away; what it said stays in the trail. A media report that came with a record leaves its link behind, so that the next
 * approval of the record does not enter it again. Refuses with `not_found` or `version_conflict`.
 */
export function removeRecognition(
  kind: RecognitionKind,
  access: Keeper,
  { id, version, correctionReason: reason }: RecognitionRemoval,
): Promise<Outcome> {
  return countingTransaction(async (tx) => {
    const row = await findRow(tx, kind, access, id);
    if (!row) return refused("not_found");
    if (row.version !== version) return refused("version_conflict");
    await passRegisterGate(tx, { access, reason }, await entryOf(tx, kind, row), undefined);
    const { table } = tableOf(kind);
    if (kind === "media" && (await cameWithRecord(tx, id))) {
      await tx
        .update(mediaReports)
        .set({ removedAt: new Date(), version: version + 1 })
        .where(eq(mediaReports.id, id));
    } else {
      await tx.delete(table).where(eq(table.id, id));
    }
    const subject = subjectOf(kind, row);
    const detail = { level: row.level, date: row.on };
    await recordEntry(tx, { actor: access.actor, action: `${subject.kind}.remove`, subject, detail });
    return { ok: true };
  });
}

function rowOf(kind: RecognitionKind, input: RecognitionWords, place: Place): Record<string, unknown> {
  const { title, source, level, url, on } = input;
  return { title, source, level, on, ...(kind === "media" ? { url } : {}), ...place };
}

async function cameWithRecord(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.select().from(mediaReports).where(eq(mediaReports.id, id));
  return (row?.recordUrl ?? null) !== null;
}

type Counted = Pick<RecognitionWords, "title" | "level" | "on"> &
  Omit<Place, "unitId"> & { id: string; unconfirmed: boolean };

/** A media report or award as the reports count it; nothing where it does not count: unconfirmed, or of an event that is not approved. */
export async function entryOf(tx: Transaction, kind: RecognitionKind, row: Counted): Promise<CountedEntry | undefined> {
  const { id, title, on, unitPath, level, campaignId, eventId } = row;
  if (kind === "awards")
    return { kind: "award", id, title, on, unitPath, sorting: [level, campaignId, eventId], level };
  if (row.unconfirmed) return undefined;
  const [event] = eventId ? await tx.select({ status: events.status }).from(events).where(eq(events.id, eventId)) : [];
  return eventId && event?.status !== "approved" ? undefined : mediaEntryOf({ ...row, publishedOn: on });
}

/** The media report or award, locked, when it is within reach of the office. */
export async function findRow(tx: Transaction, kind: RecognitionKind, access: Keeper, id: string) {
  const { table, source, on, url, kept, unconfirmed } = tableOf(kind);
  const { title, level, unitId, unitPath, eventId, campaignId, version } = table;
  const [row] = await locked(
    tx
      .select({
        ...{ id: table.id, title, source, level, on, url, unconfirmed },
        ...{ unitId, unitPath, eventId, campaignId, version },
      })
      .from(table)
      .where(and(eq(table.id, id), kept, pathWithin(access, table.unitPath))),
  );
  return row;
}

function subjectOf(kind: RecognitionKind, { id, title }: { id: string; title: string }) {
  return { kind: kind === "media" ? "media_report" : "award", id, name: title };
}
