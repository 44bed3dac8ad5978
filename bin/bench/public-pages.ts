import { type ChildProcess, fork } from "node:child_process";
import type { Place } from "./coordinator";
import { hasLoad, type Load, loadOf } from "./load";
import { memoryOf } from "./memory";
import { outsider, writerAt } from "./organisation";
import type { How } from "./parts";
import type { Running } from "./places";
import type { Row } from "./row";
import { weightOf } from "./weight";

const settling = 3_000;

type Figure = Pick<Row, "name" | "measured" | "unit" | "baseline" | "atLeast" | "atMost">;
/** How many seconds each rate is measured, how often, and how many writes are looked for. */
type Effort = { seconds: number; rounds: number; writes: number };

const efforts: Record<How["form"], Effort> = {
  short: { seconds: 2, rounds: 3, writes: 20 },
  long: { seconds: 6, rounds: 5, writes: 100 },
};

/** What public pages cost, beside sending the same bytes from a bare server: rates, freshness, memory, start, weight. */
export async function measurePublicPages(running: Running[], { form }: How): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of running) {
    const figures = await figuresOf(each, efforts[form]);
    rows.push(
      ...figures.map((figure) => ({ group: "public pages", database: each.dialect, events: each.size, ...figure })),
    );
  }
  return rows;
}

async function figuresOf({ place, server, secret }: Running, effort: Effort): Promise<Figure[]> {
  await (await fetch(server.address)).arrayBuffer();
  await new Promise((resolve) => setTimeout(resolve, settling));
  const atRest = memoryOf(server.pid).most();
  const memory = memoryOf(server.pid);
  const figures: Figure[] = [
    { name: "start-up, until healthy", measured: server.startedIn, unit: "s" },
    ...(await weights(server.address)),
    ...(await rates(server.address, effort)),
    ...(await freshness(place, server.address, effort)),
    ...(await staleAfterOwn(place, server.address, secret, effort)),
  ];
  const underLoad = memory.most();
  if (atRest === null || underLoad === null) return figures;
  return [
    ...figures,
    { name: "memory at rest", measured: atRest, unit: "MB" },
    { name: "memory under load, most", measured: underLoad, unit: "MB" },
  ];
}

async function rates(server: string, effort: Effort): Promise<Figure[]> {
  if (!(await hasLoad())) {
    console.error("Rates are left out: there is no wrk on this machine.");
    return [];
  }
  const { events } = await (await fetch(`${server}/api/v1/events?limit=1`)).json();
  const figures: Figure[] = [];
  const pages = { schedule: "/", "event page": `/events/${events[0]?.id ?? ""}` };
  for (const [name, path] of Object.entries(pages))
    for (const encoding of ["identity", "gzip"])
      figures.push(await besideBare(`${name}, ${encoding}`, `${server}${path}`, encoding, effort));
  return [...figures, ...(await whileDrawing(server, effort))];
}

/** Turn and turn about, so that what else the machine does meets both; the median of the rounds. */
async function besideBare(
  name: string,
  address: string,
  encoding: string,
  { seconds, rounds }: Effort,
): Promise<Figure> {
  const kept = await fetch(address, { headers: { "accept-encoding": encoding } });
  await kept.arrayBuffer();
  const { child, port } = await bareServer(address, encoding);
  try {
    const [ours, bare]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      bare.push(await loadOf(`http://127.0.0.1:${port}/`, encoding, seconds));
      ours.push(await loadOf(address, encoding, seconds));
    }
    const value = middle(bare.map(({ perSecond }) => perSecond));
    const baseline = { name: "bare node:http, same bytes and headers", value };
    return { name, measured: middle(ours.map(({ perSecond }) => perSecond)), baseline, unit: "/s", atLeast: 0.7 };
  } finally {
    child.disconnect();
  }
}

function bareServer(address: string, encoding: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(new URL("bare-server.mjs", import.meta.url), [address, encoding], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ child, port: Number(port) }));
    child.once("exit", (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
}

/** Kept pages while four readers ask without pause for one that is drawn each time. */
async function whileDrawing(server: string, { seconds }: Effort): Promise<Figure[]> {
  let done = false;
  let drawn = 0;
  const readers = Array.from({ length: 4 }, async (_, reader) => {
    for (; !done; drawn++) await (await fetch(`${server}/?drawn=${reader}`)).arrayBuffer();
  });
  const { perSecond, p99 } = await loadOf(`${server}/`, "gzip", seconds, 8);
  done = true;
  await Promise.all(readers);
  return [
    { name: "schedule, gzip, while others are drawn", measured: perSecond, unit: "/s" },
    { name: "schedule, gzip, while others are drawn, p99", measured: p99, unit: "ms" },
    { name: "drawn meanwhile", measured: drawn / seconds, unit: "/s" },
  ];
}

/** From another process's commit until the first answer that shows it. */
async function freshness(place: Place, server: string, { writes }: Effort): Promise<Figure[]> {
  const other = await outsider(place);
  const times: number[] = [];
  try {
    for (let at = 0; at < writes; at++) {
      const phone = `0571-${String(1000 + at)}-0000`;
      await other.write(phone);
      const committed = performance.now();
      while (!(await (await fetch(server)).text()).includes(phone))
        if (performance.now() - committed > 5_000) throw new Error("a write was never shown");
      times.push(performance.now() - committed);
    }
  } finally {
    await other.close();
  }
  const baseline = { name: "limit", value: 100 };
  return [
    { name: "fresh after another process wrote, median", measured: middle(times), unit: "ms", baseline, atMost: 1 },
    { name: "fresh after another process wrote, worst", measured: Math.max(...times), unit: "ms", baseline, atMost: 1 },
  ];
}

/** Answers that did not show what a writer had been told was written, asked for at once on the same server. */
async function staleAfterOwn(place: Place, server: string, secret: string, { writes }: Effort): Promise<Figure[]> {
  const write = await writerAt(place, server, secret);
  let stale = 0;
  for (let at = 0; at < writes; at++) {
    const phone = `0571-0000-${String(1000 + at)}`;
    await (await fetch(server)).arrayBuffer();
    await write(phone);
    if (!(await (await fetch(server)).text()).includes(phone)) stale += 1;
  }
  return [
    {
      name: `stale answers after ${writes} own writes`,
      measured: stale,
      unit: "answers",
      atMost: 0,
    },
  ];
}

async function weights(server: string): Promise<Figure[]> {
  const { first, next, scripts } = await weightOf(server);
  const limit = (value: number) => ({ baseline: { name: "limit", value }, atMost: 1 });
  return [
    { name: "schedule, first visit", measured: first / 1024, unit: "KB", ...limit(180) },
    { name: "schedule, next visit", measured: next / 1024, unit: "KB", ...limit(15) },
    { name: "schedule, scripts", measured: scripts / 1024, unit: "KB", ...limit(15) },
  ];
}

function middle(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
