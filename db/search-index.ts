import { sql } from "drizzle-orm";
import { execute } from "./insert-many";
import { dialect } from "./location";
import type { Transaction } from "./transaction";

// The database itself keeps the index of words, in the transaction that writes the event: no code can forget it. What stands here stands
// in the migration that made it too (search-index.db.test.ts compares them), since loading many events at once lays it aside meanwhile.

/** Days as the index counts them: since 1970, by UTC, in the order of `starts_at`. */
export const dayLength = 86_400_000;
/** On SQLite a row of the index is numbered by the day of its event and a running number, so that words are found in the list's order. */
export const keysPerDay = 2 ** 24;

/** All neighbouring pairs of characters of a text as SQLite's index has them; the last one stands alone. */
const pairsOf = (text: string) =>
  `(select group_concat(hex(substr(${text}, key + 1, 2)), ' ') from json_each('[' || substr(replace(hex(zeroblob(length(${text}))), '00', ',0'), 2) || ']'))`;

/** The same as SQLite's index calls them, each once, for asking. */
export function pairsIn(text: string): string[] {
  const characters = Array.from(text);
  const pairs = characters.map((character, place) => character + (characters[place + 1] ?? ""));
  return [...new Set(pairs)].map((pair) => `"${Buffer.from(pair).toString("hex")}"`);
}

const firstKey = (startsAt: string) => `(${startsAt} / ${dayLength}) * ${keysPerDay}`;

const addNew = `
  insert into event_search (key, event_id)
    select coalesce(max(key) + 1, ${firstKey("new.starts_at")}), new.id from event_search
    where key >= ${firstKey("new.starts_at")} and key < ${firstKey("new.starts_at")} + ${keysPerDay};
  insert into event_words (rowid, words)
    select key, ${pairsOf("new.search_text")} from event_search where event_id = new.id;`;

const removeOld = `
  delete from event_words where rowid = (select key from event_search where event_id = old.id);
  delete from event_search where event_id = old.id;`;

/** What the SQLite side consists of. */
export const sqliteSearch = {
  /** The table that says which event a row of the index is of. */
  keys: "event_search",
  tables: [
    "create table event_search (key integer primary key, event_id text not null unique)",
    "create virtual table event_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')",
  ],
  fill: [
    `insert into event_search (key, event_id)
  select ${firstKey("starts_at")} + row_number() over (partition by starts_at / ${dayLength} order by starts_at, id) - 1, id from events`,
    `insert into event_words (rowid, words)
  select s.key, ${pairsOf("e.search_text")}
  from event_search s cross join events e on e.id = s.event_id order by s.key`,
  ],
  triggers: [
    `create trigger event_search_insert after insert on events begin${addNew}\nend`,
    `create trigger event_search_update after update of search_text, starts_at on events
when new.search_text <> old.search_text or new.starts_at / ${dayLength} <> old.starts_at / ${dayLength} begin${removeOld}${addNew}\nend`,
    `create trigger event_search_delete after delete on events begin${removeOld}\nend`,
  ],
} as const;

/** On PostgreSQL the index also knows in which period of so many days an event lies, so that a common word is looked up in a few of them. */
export const periodLevels = [2, 32, 1024] as const;

/** What PostgreSQL's index calls one character or a pair of them. */
export function termOf(characters: string): number {
  const [first = 0, second = 0] = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  return Array.from(characters).length === 1 ? -1 - first : first * 2 ** 21 + second;
}

/** What the PostgreSQL side consists of: an index over what a function makes of an event's text and time. */
export const postgresqlSearch = {
  function: `create function event_terms(search_text text, starts_at timestamptz) returns int8[]
language sql immutable strict parallel safe cost 1000 as $$
  select array(
    select ascii(a)::int8 * 2097152 + coalesce(ascii(b), 0)
      from unnest(string_to_array(search_text, null), (string_to_array(search_text, null))[2:]) as pair(a, b)
    union all select -1 - ascii(a)::int8 from unnest(string_to_array(search_text, null)) as one(a)
    union all select level * -1000000 - floor(extract(epoch from starts_at) / 86400 / level)::int8
      from unnest(array[${periodLevels}]::int8[]) as level)
$$`,
  index: "create index event_search on events using gin (event_terms(search_text, starts_at)) with (fastupdate = off)",
} as const;

/** Drops the index of words before very many events are written; `fillSearchIndex` makes it anew, also after a crash between. */
export async function laySearchIndexAside(tx: Transaction): Promise<void> {
  const statements =
    dialect === "sqlite"
      ? [
          ...["insert", "update", "delete"].map((one) => `drop trigger if exists event_search_${one}`),
          ...["drop table if exists event_words", "drop table if exists event_search"],
        ]
      : ["drop index if exists event_search"];
  for (const statement of statements) await execute(tx, sql.raw(statement));
}

/** Makes the index of words anew from the events, in one pass. */
export async function fillSearchIndex(tx: Transaction): Promise<void> {
  await laySearchIndexAside(tx);
  const { tables, fill, triggers } = sqliteSearch;
  const statements =
    dialect === "sqlite"
      ? [...tables, ...fill, ...triggers]
      : ["set local maintenance_work_mem = '256MB'", postgresqlSearch.index];
  for (const statement of statements) await execute(tx, sql.raw(statement));
}
