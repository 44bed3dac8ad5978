import { inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { givenRows } from "@/db/given-rows";
import { type eventStatuses, events } from "@/db/schema";
import { instantOf } from "@/lib/time/zone";
import { titlesAlike } from "../alike";
import { isLikelySame, lastDayOf, longestBack, type Placed } from "../likely-same";
import { placedColumns } from "./likely-same-candidates";

/** Where only words tell the place, a whole day is compared: so many events for all the given ones together, and no more. */
const mostOfDays = 500;

type Status = (typeof eventStatuses)[number];
type Candidate = { of: string; id: string; title: string };
/** An event with the moment its first day begins, and the local days on which something begins that may share a day with it. */
type Looked = Placed & { begins: number; days: string[] };

const day = 86_400_000;

/**
 * What is likely the same as each of several events, by their ids. An index answers for each of their streets and days with the titles in
 * it; only events with an alike title are read. Who lasts longer is compared with what begins in its first days (`longestBack`).
 */
export async function findLikelySame(
  db: Database,
  given: readonly Placed[],
  statuses: readonly Status[],
): Promise<Map<string, Placed[]>> {
  const looked = given.map(lookedFor);
  const list = statuses.map((status) => sql`${status}`);
  const among = sql`e.status in (${sql.join(list, sql`, `)})`;
  const of = [ofStreets, ofUnits, ofVenues, ofWordsAlone, ofWordsAnywhere];
  const found = (await Promise.all(of.map((find) => find(db, looked, among)))).flat();
  const byId = new Map(given.map((event) => [event.id, event]));
  const alike = titlesAlike();
  const kept = found.filter(({ of, id, title }) => id !== of && alike(title, byId.get(of)?.title ?? ""));
  const placed = await readPlaced(db, [...new Set(kept.map(({ id }) => id))]);
  const idsOf = new Map(given.map(({ id }) => [id, new Set<string>()]));
  for (const { of, id } of kept) idsOf.get(of)?.add(id);
  const likely = (event: Placed) =>
    placed.filter((one) => idsOf.get(event.id)?.has(one.id) && isLikelySame(one, event));
  return new Map(given.map((event) => [event.id, likely(event)]));
}

/** Those of its street: of each of its days all, of each day before those that still run. */
function ofStreets(db: Database, looked: readonly Looked[], among: SQL): Promise<Candidate[]> {
  const rows = looked.flatMap(({ id, streetId, days, begins }) =>
    streetId ? days.map((on) => [id, streetId, on, begins]) : [],
  );
  const { source, fields } = givenRows(rows, ["text", "text", "text", "instant"]);
  const [of, street, on, begins] = fields;
  const where = sql`e.street_id = ${street} and e.starts_on = ${on} and e.ends_at >= ${begins} and ${among}`;
  return candidates(db, rows, { of, source, where });
}

/** Those of its unit, whatever street they name. */
function ofUnits(db: Database, looked: readonly Looked[], among: SQL): Promise<Candidate[]> {
  return inTime(
    db,
    looked.map((event) => [event, event.unitId]),
    sql`${among} and e.unit_id =`,
  );
}

/** Those of its venue, where no street is known: a venue's street is that of all its events. */
function ofVenues(db: Database, looked: readonly Looked[], among: SQL): Promise<Candidate[]> {
  const whose = looked.map((event) => [event, event.streetId ? null : event.venueId] as const);
  return inTime(db, whose, sql`${among} and e.venue_id =`);
}

function inTime(db: Database, looked: readonly (readonly [Looked, string | null])[], isOf: SQL): Promise<Candidate[]> {
  const rows = looked.flatMap(([{ id, begins, endsAt }, whose]) =>
    whose ? [[id, whose, begins - longestBack * day, Math.max(begins + day, endsAt.getTime()), begins]] : [],
  );
  const { source, fields } = givenRows(rows, ["text", "text", "instant", "instant", "instant"]);
  const [of, whose, from, until, begins] = fields;
  const where = sql`${isOf} ${whose} and e.starts_at >= ${from} and e.starts_at < ${until} and e.ends_at >= ${begins}`;
  return candidates(db, rows, { of, source, where });
}

/** Those that name no street, near by the words for the place. */
function ofWordsAlone(db: Database, looked: readonly Looked[], among: SQL): Promise<Candidate[]> {
  return onDays(
    db,
    looked.filter(({ place }) => place),
    sql`e.street_id is null and ${among}`,
  );
}

/** All of its days, near by the words for the place, where it names no street itself. */
function ofWordsAnywhere(db: Database, looked: readonly Looked[], among: SQL): Promise<Candidate[]> {
  return onDays(
    db,
    looked.filter(({ place, streetId }) => place && !streetId),
    among,
  );
}

function onDays(db: Database, looked: readonly Looked[], isOf: SQL): Promise<Candidate[]> {
  const rows = looked.flatMap(({ id, days, begins }) => days.map((on) => [id, on, begins]));
  const { source, fields } = givenRows(rows, ["text", "text", "instant"]);
  const [of, on, begins] = fields;
  const where = sql`e.starts_on = ${on} and e.ends_at >= ${begins} and e.place is not null and ${isOf} limit ${mostOfDays}`;
  return candidates(db, rows, { of, source, where });
}

type Asked = { of: SQL; source: SQL; where: SQL };

async function candidates(db: Database, rows: readonly unknown[], { of, source, where }: Asked): Promise<Candidate[]> {
  if (rows.length === 0) return [];
  return db
    .select({ of: sql<string>`${of}`, id: sql<string>`e.id`, title: sql<string>`e.title` })
    .from(sql`${source} cross join ${events} e`)
    .where(where);
}

async function readPlaced(db: Database, ids: string[]): Promise<Placed[]> {
  return ids.length === 0 ? [] : db.select(placedColumns).from(events).where(inArray(events.id, ids));
}

function lookedFor(event: Placed): Looked {
  const { startsOn, timeZone } = event;
  const first = Date.parse(startsOn);
  const lasts = Math.min((Date.parse(lastDayOf(event)) - first) / day, longestBack);
  const days = Array.from({ length: longestBack + lasts + 1 }, (_, place) =>
    new Date(first + (place - longestBack) * day).toISOString().slice(0, 10),
  );
  // What ended before shares no day with it: all events of a programme are in one time zone.
  return { ...event, days, begins: instantOf(startsOn, "00:00", timeZone).getTime() };
}
