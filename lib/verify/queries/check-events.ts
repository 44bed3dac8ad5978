import { asc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { campaigns, events, venues } from "@/db/schema";
import { readCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { searchTextOf } from "@/lib/events/mutations/event-row";

const sliceSize = 1_000;

/** Compares what an event's row says a second time (its date, its unit's place, its words) with what it follows from; says how many rows. */
export async function checkEvents(told: (difference: string) => void, progress: (done: number) => void) {
  let checked = 0;
  for (let last = ""; ; ) {
    const rows = await readRows(gt(events.id, last), sliceSize);
    const doubtful = (await wrongOf(rows)).map(({ id }) => id);
    // Somebody may have written between two of the questions: only what is still wrong is wrong.
    const again = doubtful.length === 0 ? [] : await wrongOf(await readRows(inArray(events.id, doubtful), sliceSize));
    for (const { id, wrong } of again) told(`event ${id}: ${wrong}`);
    checked += rows.length;
    progress(checked);
    last = rows.at(-1)?.event.id ?? "";
    if (rows.length < sliceSize) return checked;
  }
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function readRows(where: SQL, limit: number) {
  const { id, unitId, unitPath, startsAt, startsOn, timeZone, year, month, searchText } = events;
  const { title, place, host, speaker } = events;
  return database()
    .select({
      event: {
        ...{ id, unitId, unitPath, startsAt, startsOn, timeZone, year, month, searchText },
        ...{ title, place, host, speaker },
      },
      venue: venues.name,
      campaign: campaigns.name,
    })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(where)
    .orderBy(asc(events.id))
    .limit(limit);
}

async function wrongOf(rows: Row[]): Promise<{ id: string; wrong: string }[]> {
  const partners = await readCoHosts(
    database(),
    rows.map(({ event }) => event.id),
  );
  return rows.flatMap((row) => {
    const names = (partners.get(row.event.id) ?? []).map(({ name }) => name);
    const wrong = [...wrongDates(row), ...wrongPlace(row), ...wrongWords(row, names)];
    return wrong.length > 0 ? [{ id: row.event.id, wrong: wrong.join("; ") }] : [];
  });
}

function* wrongDates({ event }: Row): Generator<string> {
  const day = dayIn(event.timeZone, event.startsAt);
  if (event.startsOn !== day) yield `kept day ${event.startsOn}; it begins on ${day}`;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (event.year !== year || event.month !== month)
    yield `kept month ${event.year}-${event.month}; it begins on ${day}`;
}

/** Where the unit stood when the event began is the past; that it is the event's unit is not. */
function* wrongPlace({ event }: Row): Generator<string> {
  if (!event.unitPath.endsWith(`/${event.unitId}/`)) yield `kept path ${event.unitPath}; its unit is ${event.unitId}`;
}

function* wrongWords({ event, venue, campaign }: Row, partners: string[]): Generator<string> {
  const { title, place, host, speaker, searchText } = event;
  const right = searchTextOf([title, venue, place, host, speaker, campaign, ...partners]);
  // Partners have no order of their own.
  if (sorted(searchText) !== sorted(right)) yield `kept words "${searchText}"; it says "${right}"`;
}

const sorted = (text: string) => text.split(" ").sort().join(" ");

const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(timeZone: string, moment: Date): string {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  formats.set(timeZone, known);
  return known.format(moment);
}
