import { setImmediate as eventLoopTurn } from "node:timers/promises";
import type { Database as Client } from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { connections, type Database, database } from "./connection";
import { dayLength, keysPerDay, pairsIn } from "./search-index";

const sliceSize = 500;

/** What of the index of words is not there at all. */
export async function requireSearchIndex(): Promise<string[]> {
  const open = connections();
  if (open.dialect === "sqlite") {
    const found = open.reader
      .prepare("select name from sqlite_master where name like 'event_search%' or name = 'event_words'")
      .pluck()
      .all();
    const wanted = [
      "event_words",
      "event_search",
      ...["insert", "update", "delete"].map((one) => `event_search_${one}`),
    ];
    return wanted.filter((name) => !found.includes(name)).map((name) => `index of words: ${name} is missing`);
  }
  const { rows } = await (database() as Database as unknown as NodePgDatabase).execute(
    sql`select 1 from pg_index where indexrelid = to_regclass('event_search') and indisvalid`,
  );
  return rows.length > 0 ? [] : ["index of words: event_search is missing or not valid"];
}

type Kept = { id: string; text: string; startsAt: number; key: number | null };

/**
 * Of the embedded database, event by event: is it in the index, on its day, with each of its pairs of characters; and are there as many
 * entries as there are events? PostgreSQL computes its index from the row itself.
 */
export async function* searchIndexFaults(progress: (done: number) => void): AsyncGenerator<string> {
  const open = connections();
  if (open.dialect !== "sqlite") return;
  const read = open.reader.prepare<[string], Kept>(
    `select e.id, e.search_text as text, e.starts_at as startsAt, s.key
      from events e left join event_search s on s.event_id = e.id where e.id > ? order by e.id limit ${sliceSize}`,
  );
  const has = open.reader.prepare<[string, number], number>(
    "select 1 from event_words where event_words match ? and rowid = ?",
  );
  // Events and index as they are at one moment: somebody may write meanwhile.
  const check = open.reader.transaction((last: string) => {
    const slice = read.all(last);
    const faults = slice.flatMap((event) => {
      const fault = faultOf(event, (words, key) => has.get(words, key) !== undefined);
      return fault ? [`event ${event.id}: ${fault}`] : [];
    });
    return { slice, faults };
  });
  let done = 0;
  for (let last = ""; ; ) {
    const { slice, faults } = check(last);
    yield* faults;
    done += slice.length;
    progress(done);
    last = slice.at(-1)?.id ?? "";
    if (slice.length < sliceSize) break;
    await eventLoopTurn();
  }
  yield* miscounted(open.reader);
}

function faultOf({ text, startsAt, key }: Kept, has: (words: string, key: number) => boolean): string | null {
  if (key === null) return "not in the index of words";
  if (Math.floor(key / keysPerDay) !== Math.floor(startsAt / dayLength)) return "in the index of words on another day";
  const pairs = pairsIn(text);
  return pairs.length === 0 || has(pairs.join(" AND "), key) ? null : "not found by its own words in the index";
}

function* miscounted(reader: Client): Generator<string> {
  const count = (of: string) => reader.prepare(`select count(*) from ${of}`).pluck().get() as number;
  const [events, keys, entries] = reader.transaction(() => [
    count("events"),
    count("event_search"),
    count("event_words_docsize"),
  ])() as [number, number, number];
  if (keys !== events || entries !== events)
    yield `index of words: ${keys} keys and ${entries} entries for ${events} events`;
}
