import { and, inArray } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { type Insertion, insertionsOf } from "@/db/insert-many";
import * as schema from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { type ReadyEntry, readyEntries } from "@/lib/audit/trail";
import { subjectOf } from "@/lib/events/mutations/reach-event";
import { nothingAsked, stateOf } from "@/lib/evidence/rules";
import { instantOf } from "@/lib/time/zone";
import { type NewSums, sumsOfNew } from "@/lib/totals/new-events";
import { countedOf, type EventRows, eventRowsOf } from "../rows/event-rows";
import type { Verdict } from "../rows/verdicts";
import { turnsOf } from "../turns";

type Manager = Access<"events.manage">;
export type Fresh = Extract<Verdict, { verdict: "new" }>;
/** Everything an import writes, as statements that only have to be run; `made` says what they were made from. */
export type PreparedRows = {
  made: string;
  /** Rows that came in before and whose events are gone. */
  gone: string[];
  taken: Insertion[];
  rows: Insertion[];
  sums: NewSums;
  entries: ReadyEntry[];
};

const noFiles = { photo: 0, sign_in_sheet: 0, screenshot: 0, document: 0 };

/** What stands around new rows and goes into them: units within reach and not retired, campaigns, venues, kinds. */
export async function readSurroundings(database: Database, access: Manager, fresh: readonly Fresh[]) {
  const used = (pick: (draft: Fresh["draft"]) => string | undefined) => [
    ...new Set(fresh.flatMap(({ draft }) => pick(draft) ?? [])),
  ];
  const { campaigns, eventKinds, units, venues } = schema;
  const unitIds = used(({ unitId }) => unitId);
  const found = {
    units: await database
      .select({ id: units.id, path: units.path, retiredAt: units.retiredAt, asks: units.reviewsBeforePublishing })
      .from(units)
      .where(and(inArray(units.id, unitIds), unitWithin(access)))
      .orderBy(units.id),
    campaigns: await database
      .select({ id: campaigns.id, name: campaigns.name, counts: campaigns.counts })
      .from(campaigns)
      .where(
        inArray(
          campaigns.id,
          used(({ campaignId }) => campaignId),
        ),
      )
      .orderBy(campaigns.id),
    venues: await database
      .select({ id: venues.id, name: venues.name })
      .from(venues)
      .where(
        inArray(
          venues.id,
          used(({ venueId }) => venueId),
        ),
      )
      .orderBy(venues.id),
    kinds: await database
      .select({ id: eventKinds.id, asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked })
      .from(eventKinds)
      .where(
        inArray(
          eventKinds.id,
          used(({ kindId }) => kindId),
        ),
      )
      .orderBy(eventKinds.id),
  };
  const open = found.units.filter(({ retiredAt }) => retiredAt === null);
  return { ...found, reached: open.length === unitIds.length, mark: JSON.stringify(found) };
}
type Surroundings = Awaited<ReturnType<typeof readSurroundings>>;

/** Would something be public that the unit has looked at beforehand by the office, since it was judged? */
export function asksAgreement({ actor }: Manager, { units }: Surroundings, fresh: readonly Fresh[]): boolean {
  if (reachOf(actor.role, "records.review") !== null) return false;
  const asking = new Set(units.flatMap(({ id, asks }) => (asks ? [id] : [])));
  const now = new Date();
  return fresh.some(({ draft }) => asking.has(draft.unitId) && instantOf(draft.startDate, draft.startTime) <= now);
}

/** Makes all rows of an import and the statements that write them; between two of them others have their turn. */
export async function prepareRows(
  access: Manager,
  importId: string,
  fresh: readonly Fresh[],
  around: Surroundings,
  report: (done: number) => void,
): Promise<PreparedRows> {
  const turn = turnsOf();
  const rows = await rowsOf(access, fresh, around, async (done) => {
    report(done);
    await turn();
  });
  const all = <Row>(of: (row: EventRows) => Row[]) => rows.flatMap(of);
  const insertions: Insertion[] = [];
  for (const some of [
    insertionsOf(
      schema.events,
      all(({ event }) => [event]),
    ),
    insertionsOf(
      schema.eventAudiences,
      all(({ audiences }) => audiences),
    ),
    insertionsOf(
      schema.statusChanges,
      all(({ moves }) => moves),
    ),
    insertionsOf(
      schema.records,
      all(({ record }) => (record ? [record] : [])),
    ),
    insertionsOf(
      schema.attendance,
      all(({ attendance }) => attendance),
    ),
    insertionsOf(
      schema.onlineViews,
      all(({ online }) => online),
    ),
  ]) {
    for (const insertion of some) {
      insertions.push(insertion);
      await turn();
    }
  }
  return {
    made: around.mark,
    gone: fresh.flatMap(({ hash, again }) => (again ? [hash] : [])),
    taken: [
      ...insertionsOf(
        schema.importRows,
        rows.map((row) => takenOf(importId, row)),
      ),
    ],
    rows: insertions,
    sums: await sumsOfNew(all(countedOf), turn),
    entries: await entriesOf(access, importId, rows, turn),
  };
}

async function rowsOf(
  { actor }: Manager,
  fresh: readonly Fresh[],
  around: Surroundings,
  each: (done: number) => Promise<void>,
): Promise<EventRows[]> {
  const paths = new Map(around.units.map(({ id, path }) => [id, path]));
  const campaigns = new Map(around.campaigns.map((campaign) => [campaign.id, campaign]));
  const venues = new Map(around.venues.map(({ id, name }) => [id, name]));
  const kinds = new Map(around.kinds.map((kind) => [kind.id, kind]));
  const by = { actor, now: new Date() };
  const rows: EventRows[] = [];
  for (const { draft, hash } of fresh) {
    const campaign = campaigns.get(draft.campaignId ?? "");
    const named = { venue: venues.get(draft.venueId ?? ""), campaign: campaign?.name };
    const unitPath = paths.get(draft.unitId) ?? "";
    const made = eventRowsOf(draft, hash, { ...named, counts: campaign?.counts ?? true, unitPath }, by);
    const evidence = stateOf(kinds.get(draft.kindId ?? "") ?? nothingAsked, noFiles);
    rows.push({ ...made, record: made.record && { ...made.record, evidence } });
    await each(rows.length);
  }
  return rows;
}

function takenOf(importId: string, { event, hash, record }: EventRows) {
  return {
    ...{ importId, unitId: event.unitId, rowHash: hash, eventId: event.id },
    ...{ eventVersion: event.version ?? 1, recordVersion: record ? 1 : null },
  };
}

const entriesPerTurn = 100;

async function entriesOf(
  { actor }: Manager,
  importId: string,
  rows: readonly EventRows[],
  turn: () => Promise<void>,
): Promise<ReadyEntry[]> {
  const entries: ReadyEntry[] = [];
  for (let from = 0; from < rows.length; from += entriesPerTurn) {
    const some = rows.slice(from, from + entriesPerTurn).map(({ event, attendance }) => ({
      ...{ actor, action: "event.import", subject: subjectOf(event) },
      detail: {
        ...{ importId, unitId: event.unitId, startsOn: event.startsOn, status: event.status },
        attendance: Object.fromEntries(attendance.map(({ groupId, claimed }) => [groupId, claimed])),
      },
    }));
    entries.push(...readyEntries(some));
    await turn();
  }
  return entries;
}
