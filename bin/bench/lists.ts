import SqliteClient from "better-sqlite3";
import pg from "pg";
import { coordinatorOf, type Place } from "./coordinator";
import { medianOf, mediansOf } from "./median";
import { fetchPage, sessionOf } from "./pages";
import type { How } from "./parts";
import type { Running } from "./places";
import type { Row } from "./row";

const atMost = 1.5;
const farPage = 1_000;

/** A list: its address, and how its page 1,000 is found and asked for; `sql` is the same by hand, with OFFSET and LIKE. */
type List = {
  path: string;
  perPage: number;
  where: string;
  order: string;
  /** Absent where only the first page is measured. */
  cursor?: (key: Key) => string;
  signedIn: boolean;
  /** Whether words are looked for in it. */
  searched: boolean;
  from?: string;
};
type Key = { id: string; starts_on: string; moment: string };

const lists: Record<string, List> = {
  "public, past": {
    ...{ path: "/?past=1", perPage: 20, signedIn: false, searched: true },
    where: "status in ('published', 'submitted', 'returned', 'approved') and ends_at <= $now",
    ...{ order: "starts_at desc, id desc" },
    cursor: ({ moment, id }) => `${moment}-${id}`,
  },
  desk: {
    ...{ path: "/desk/events?x=1", perPage: 30, signedIn: true, searched: true, where: "1 = 1" },
    ...{ order: "starts_at desc, id desc" },
    cursor: ({ moment, id }) => `${moment}-${id}`,
  },
  office: {
    ...{ path: "/office/events?year=LAST", perPage: 50, signedIn: true, searched: false },
    where: "year = LAST and status in ('published', 'submitted', 'returned', 'approved')",
    ...{ order: "starts_on desc, starts_at desc, id desc" },
    cursor: ({ starts_on, moment, id }) => `${starts_on}_${moment}_${id}`,
  },
  "review queue": {
    ...{ path: "/office/reviews", perPage: 30, signedIn: true, searched: false },
    ...{ from: "events join records on event_id = id", where: "status = 'submitted'", order: "submitted_at, id" },
  },
};
/** Words as the demo has them: in nearly all events, in a few of a hundred, in one unit's, in none. */
const words = { common: "科普", seldom: "心肺复苏", rare: "张家", absent: "石油钻井", "one character": "光" };

/** Measures pages 1 and 1,000 of the lists, the search for words and the first page of the review queue, on every size, beside the smallest and beside SQL by hand. */
export async function measureLists(running: Running[], { form }: How): Promise<Row[]> {
  const [smallest] = running;
  if (!smallest) return [];
  const rows: Row[] = [];
  const runs = form === "long" ? 15 : 3;
  const lastYear = String(new Date().getUTCFullYear() - 1);
  for (const [name, list] of Object.entries(lists)) {
    const filled = { ...list, path: list.path.replace("LAST", lastYear), where: list.where.replace("LAST", lastYear) };
    const add = async (asked: Omit<Asked, "runs">) =>
      rows.push(...(await measure(running, filled, { ...asked, runs })));
    await add({ name: `${name}, page 1`, paths: running.map(() => filled.path) });
    if (filled.cursor) {
      const far = await Promise.all(running.map(({ place }) => farAddress(place, filled)));
      await add({ name: `${name}, page 1,000`, paths: far, offset: true });
    }
    for (const [kind, word] of filled.searched ? Object.entries(words) : []) {
      const path = `${filled.path}&q=${encodeURIComponent(word)}`;
      await add({ name: `${name}, ${kind} word`, paths: running.map(() => path), word });
    }
  }
  return rows;
}

type Asked = { name: string; paths: string[]; runs: number; word?: string; offset?: boolean };

async function measure(running: Running[], list: List, { name, paths, runs, word, offset }: Asked): Promise<Row[]> {
  const sessions = await Promise.all(
    running.map(async ({ place, secret }) => {
      if (!list.signedIn) return "kepu-session=nobody";
      const coordinator = await coordinatorOf(place);
      return sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    }),
  );
  const each = running.map(
    ({ server }, at) =>
      () =>
        fetchPage(`${server.address}${paths[at]}`, sessions[at]),
  );
  const times = await mediansOf(each, runs);
  const [smallest, largest] = [running[0], running.at(-1)];
  if (!smallest || !largest) return [];
  const line = { group: "lists and search", name, database: smallest.dialect, unit: "ms" as const };
  const rows = running.map(({ size }, at): Row => {
    const measured = times[at] ?? Number.NaN;
    const baseline = { name: `at ${smallest.size}`, value: times[0] ?? Number.NaN };
    return { ...line, events: size, measured, ...(at > 0 ? { baseline, atMost } : {}) };
  });
  const byHand = await timeByHand(largest.place, list, { word, offset });
  const value = { name: "SQL by hand", value: byHand };
  return [
    ...rows,
    { ...line, name: `${name}, beside SQL`, events: largest.size, measured: times.at(-1) ?? 0, baseline: value },
  ];
}

async function timeByHand(
  place: Place,
  list: List,
  { word, offset }: { word?: string | undefined; offset?: boolean | undefined },
) {
  const found = word ? ` and search_text like '%${word}%'` : "";
  const skip = offset ? ` offset ${(farPage - 1) * list.perPage}` : "";
  const sql = `select id, title, starts_at from ${list.from ?? "events"} where ${list.where}${found} order by ${list.order} limit ${list.perPage}${skip}`;
  return withPlace(place, (ask) => medianOf(() => ask(sql), 5));
}

/** The address of page 1,000, or of the last page of a list that is shorter. */
async function farAddress(place: Place, list: List): Promise<string> {
  const moment = place.url ? "(extract(epoch from starts_at) * 1000)::bigint::text" : "cast(starts_at as text)";
  return withPlace(place, async (ask) => {
    const [counted] = await ask(`select count(*) as found from events where ${list.where}`);
    const rows = Math.min((farPage - 1) * list.perPage, Number(counted?.found ?? 0) - list.perPage);
    const [key] = await ask(
      `select id, starts_on, ${moment} as moment from events where ${list.where} order by ${list.order} limit 1 offset ${Math.max(0, rows - 1)}`,
    );
    return key && list.cursor ? `${list.path}&after=${list.cursor(key as unknown as Key)}` : list.path;
  });
}

type Found = Record<string, unknown>;
type Ask = (sql: string) => Promise<Found[]>;

async function withPlace<Result>(place: Place, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  if (!place.url) {
    const client = new SqliteClient(place.file ?? "", { readonly: true });
    const ask = async (sql: string) => client.prepare(sql.replaceAll("$now", String(Date.now()))).all() as Found[];
    return use(ask).finally(() => client.close());
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  const ask = async (sql: string) => (await client.query<Found>(sql.replaceAll("$now", "now()"))).rows;
  return use(ask).finally(() => client.end());
}
