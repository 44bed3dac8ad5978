import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { promisify } from "node:util";
import pg from "pg";
import { watchPostgresql } from "@/db/changes/postgresql";
import { freePort } from "../steps/ports.mjs";
import { coordinatorOf } from "./coordinator";
import { hasLoad } from "./load";
import { writerAt } from "./organisation";
import { type Server, sessionOf, startServer } from "./pages";
import type { How } from "./parts";
import type { Running } from "./places";
import type { Row } from "./row";

const run = promisify(execFile);
const connections = 16;
const writers = 8;
const page = "/office";

type Figure = Pick<Row, "name" | "measured" | "unit" | "baseline" | "atLeast" | "atMost">;
const efforts = { short: { seconds: 4, rounds: 3, writes: 20 }, long: { seconds: 10, rounds: 5, writes: 100 } };
type Effort = (typeof efforts)["short"];

/** Two servers on one PostgreSQL beside one: pages of people who are signed in, freshness from one to the other, what the signal costs. */
export async function measureTwoServers(running: Running[], { form }: How): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of running) {
    if (!each.place.url) continue;
    const { environment } = each.place;
    const second = await startServer(await freePort(), environment);
    try {
      const figures = [
        ...(await pagesOf(each, second, efforts[form])),
        ...(await freshness(each, second, efforts[form])),
      ];
      rows.push(...figures.map((figure) => rowOf(each, figure)));
    } finally {
      await second.stop();
    }
    rows.push(...(await writesOf(each, efforts[form])).map((figure) => rowOf(each, figure)));
  }
  return rows;
}

function rowOf({ dialect, size }: Running, figure: Figure): Row {
  return { group: "two servers", database: dialect, events: size, ...figure };
}

/** Turn and turn about: as many connections to one server, and half of them to each of two. */
async function pagesOf({ place, server, secret }: Running, second: Server, effort: Effort): Promise<Figure[]> {
  if (!(await hasLoad())) return [];
  const { id, sessionVersion } = await coordinatorOf(place);
  const cookie = await sessionOf(id, sessionVersion, secret);
  const both = [server.address, second.address];
  for (const address of both) await loadOn([address], cookie, 2);
  const [alone, together]: [Taken[], Taken[]] = [[], []];
  for (let round = 0; round < effort.rounds; round++) {
    alone.push(await loadOn([server.address], cookie, effort.seconds));
    together.push(await loadOn(both, cookie, effort.seconds));
  }
  const rate = (taken: Taken[]) => middle(taken.map(({ perSecond }) => perSecond));
  const share = (taken: Taken[], of: "load" | "database") => Math.round(100 * middle(taken.map((each) => each[of])));
  const told = (taken: Taken[]) =>
    `of ${cpus().length} cores the load took ${share(taken, "load")} %, PostgreSQL ${share(taken, "database")} %`;
  const baseline = { name: `one server (${told(alone)})`, value: rate(alone) };
  const name = `first screen, signed in (${told(together)})`;
  return [{ name, measured: rate(together), baseline, unit: "/s", atLeast: 1.6 }];
}

/** How many answers a second, and which share of all cores' time the load generator and PostgreSQL had of it. */
type Taken = { perSecond: number; load: number; database: number };

async function loadOn(addresses: string[], cookie: string, seconds: number): Promise<Taken> {
  const over = connections / addresses.length;
  const words = ["-t1", `-c${over}`, `-d${seconds}s`, "-H", `Cookie: ${cookie}`];
  const database = databaseTime();
  const runs = await Promise.all(
    addresses.map((address) =>
      run("bash", ["-c", 'TIMEFORMAT="%U %S"; time wrk "$@"', "wrk", ...words, `${address}${page}`]),
    ),
  );
  const all = seconds * cpus().length;
  const failed = runs.find(({ stdout }) => /Non-2xx|Socket errors/.test(stdout));
  if (failed) throw new Error(`not everybody was answered:\n${failed.stdout}`);
  const perSecond = runs.map(({ stdout }) => Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]));
  const used = runs.flatMap(({ stderr }) => stderr.trim().split(" ").map(Number));
  return { perSecond: sum(perSecond), load: sum(used) / all, database: (databaseTime() - database) / all };
}

/** Seconds of processor time that PostgreSQL's processes have had so far; 0 where nobody says. */
function databaseTime(): number {
  try {
    const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return sum(processes.map(postgresTime));
  } catch {
    return 0;
  }
}

function postgresTime(pid: string): number {
  try {
    const [, fields = ""] = /^\d+ \(postgres\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
    return (user + system) / 100;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** From one server's answer to a writer until the other shows it. */
async function freshness({ place, server, secret }: Running, second: Server, { writes }: Effort): Promise<Figure[]> {
  const write = await writerAt(place, server.address, secret);
  const times: number[] = [];
  for (let at = 0; at < writes; at++) {
    const phone = `0571-${String(2000 + at)}-0000`;
    await (await fetch(second.address)).arrayBuffer();
    await write(phone);
    const answered = performance.now();
    while (!(await (await fetch(second.address)).text()).includes(phone))
      if (performance.now() - answered > 5_000) throw new Error("a write was never shown by the other server");
    times.push(performance.now() - answered);
  }
  const limit = { baseline: { name: "limit", value: 200 }, unit: "ms" as const, atMost: 1 };
  return [
    { name: "fresh on the other server, median", measured: middle(times), ...limit },
    { name: "fresh on the other server, worst", measured: Math.max(...times), ...limit },
  ];
}

/** Small transactions by eight connections, while nobody asks whether anything changed, and while two servers do. */
async function writesOf({ place }: Running, { seconds, rounds }: Effort): Promise<Figure[]> {
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = place.url;
  const [without, asked]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    without.push(await writeRate(place.url ?? "", seconds));
    const signals = [watchPostgresql(), watchPostgresql()];
    asked.push(await writeRate(place.url ?? "", seconds));
    await Promise.all(signals.map((signal) => signal.close()));
  }
  process.env.DATABASE_URL = DATABASE_URL;
  const baseline = { name: "without them", value: middle(without) };
  const name = `commits over ${writers} connections, with two more signals`;
  return [{ name, measured: middle(asked), baseline, unit: "/s", atLeast: 0.9 }];
}

async function writeRate(connectionString: string, seconds: number): Promise<number> {
  const clients = Array.from({ length: writers }, () => new pg.Client({ connectionString }));
  await Promise.all(clients.map((client) => client.connect()));
  const until = performance.now() + seconds * 1000;
  let commits = 0;
  const writing = clients.map(async (client, at) => {
    const statement = {
      name: "beat",
      text: "insert into heartbeats (id, at) values ($1, now()) on conflict (id) do update set at = excluded.at",
      values: [`measured ${at}`],
    };
    for (; performance.now() < until; commits++) await client.query(statement);
  });
  await Promise.all(writing);
  await clients[0]?.query("delete from heartbeats where id like 'measured %'");
  await Promise.all(clients.map((client) => client.end()));
  return commits / seconds;
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function middle(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
