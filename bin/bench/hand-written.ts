import SqliteClient from "better-sqlite3";
import pg from "pg";
import { type AnalysisName, analysisNames, analysisStatements } from "./analyses";

/** The same answers asked the plain way: one statement each over the events themselves, without kept sums. */
const statements = {
  schedule: `
    select e.id, e.title, e.starts_at, s.name as street, v.name as venue, k.name as kind, c.name as campaign
    from events e
    left join streets s on s.id = e.street_id
    left join venues v on v.id = e.venue_id
    left join event_kinds k on k.id = e.kind_id
    left join campaigns c on c.id = e.campaign_id
    where e.status in ('published', 'submitted', 'returned', 'approved') and e.starts_at >= $now
    order by e.starts_at, e.id limit 20`,
  totals: `
    select e.month, e.status, e.counts, count(*) as events from events e
    where e.year = $year and e.status in ('published', 'submitted', 'returned', 'approved')
    group by e.month, e.status, e.counts`,
  campaigns: `
    select e.campaign_id, e.status, count(*) as events, sum(a.approved) as approved
    from events e left join (select event_id, sum(approved) as approved from attendance group by event_id) a on a.event_id = e.id
    where e.year = $year group by e.campaign_id, e.status`,
  groups: `
    select a.group_id, e.status, count(*) as events, sum(a.claimed) as claimed, sum(a.approved) as approved
    from attendance a join events e on e.id = a.event_id
    where e.year = $year group by a.group_id, e.status`,
  ...analysisStatements,
} as const;

export type Statement = keyof typeof statements;
const firstScreen = ["totals", "campaigns", "groups"] as const;
export type HandTimes = Record<"schedule" | "office" | AnalysisName, number>;

/** Milliseconds, as medians, of the statements written by hand: the schedule's, the first screen's and each analysis'. */
export async function timeHandWritten(
  target: { file?: string; url?: string },
  median: (run: () => unknown, runs?: number) => Promise<number>,
): Promise<HandTimes> {
  const asked = target.url ? await onPostgresql(target.url) : onSqlite(target.file ?? "");
  const times: Partial<HandTimes> = { schedule: await median(() => asked.run("schedule")) };
  times.office = await median(async () => {
    for (const name of firstScreen) await asked.run(name);
  }, slowRuns);
  for (const name of analysisNames) times[name] = await median(() => asked.run(name), slowRuns);
  await asked.close();
  return times as HandTimes;
}

/** Statements over all events take seconds on the large database: fewer runs say enough. */
const slowRuns = 3;

function onSqlite(file: string) {
  const client = new SqliteClient(file, { readonly: true });
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, sql]) => [name, client.prepare(filled(sql, String(Date.now())))]),
  );
  return { run: async (name: Statement) => prepared[name]?.all(), close: async () => void client.close() };
}

async function onPostgresql(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const text = (name: Statement) => filled(statements[name], "now()");
  return { run: (name: Statement) => client.query({ name, text: text(name) }), close: () => client.end() };
}

function filled(sql: string, now: string): string {
  return sql.replaceAll("$now", now).replaceAll("$year", String(new Date().getUTCFullYear()));
}
