import { coordinatorOf } from "./coordinator";
import { fieldsOfForm, importLedger, pressButton, textOf, untilSays } from "./imports";
import { memoryOf } from "./memory";
import { fetchPage, sessionOf } from "./pages";
import { type Percentiles, percentilesOf } from "./percentiles";
import { preparePhotos } from "./photos";
import type { Running } from "./places";
import type { Row } from "./row";

const others = ["/", "/office", "/desk", "/office/reviews", "/en", "/site.webmanifest"];
const asks = { short: 60, long: 120 };
const limits = { p99: 250, megabytes: 1024 };

type Work = { name: string; run: () => Promise<void> };

/**
 * What others wait for a page while something heavy is done, and how much memory that takes: a large ledger as a workbook, a spreadsheet
 * coming in, photos, a year's return, ranking and report, and all of it at once. One page is asked for after the other, never two at
 * once: what a request waits is measured, not how many the server can bear.
 */
export async function measureOthersWait(running: Running[], { form }: { form: "short" | "long" }): Promise<Row[]> {
  const rows: Row[] = [];
  // In the short form on the largest database alone: nobody waits on a small one who does not wait there.
  for (const each of form === "long" ? running : running.slice(-1)) {
    const { place, server, secret, dialect: database, size: events } = each;
    const coordinator = await coordinatorOf(place);
    const session = await sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    const ask = (until: (asked: number) => boolean) => askOthers(server.address, session, until);
    await ask((asked) => asked < asks[form]);
    const before = percentilesOf(await ask((asked) => asked < asks[form] * 3));
    const line = { group: "what others wait", database, events } as const;
    rows.push({ ...line, name: "99 of 100, nothing else done", measured: before.p99, unit: "ms" });
    for (const { name, run } of await worksFor(each, session, form)) {
      const [all, worker] = [memoryOf(server.pid), memoryOf(server.pid, "worker.mjs")];
      const { waited, seconds } = await meanwhile(ask, run);
      const held = { all: all.most(), worker: worker.most() };
      const limit = { baseline: { name: "the limit", value: limits.p99 }, atMost: 1 };
      rows.push({ ...line, name: `99 of 100, ${name}`, measured: waited.p99, unit: "ms", ...limit });
      rows.push({ ...line, name: `the worst of ${waited.of}, ${name}`, measured: waited.worst, unit: "ms" });
      rows.push({ ...line, name: `until done: ${name}`, measured: seconds, unit: "s" });
      if (held.all === null || held.worker === null) continue;
      const room = { baseline: { name: "the limit", value: limits.megabytes }, atMost: 1 };
      rows.push({ ...line, name: `memory of all, ${name}`, measured: held.all, unit: "MB", ...room });
      rows.push({ ...line, name: `memory of the worker, ${name}`, measured: held.worker, unit: "MB" });
    }
  }
  return rows;
}

type Ask = (until: (asked: number) => boolean) => Promise<number[]>;

async function meanwhile(ask: Ask, run: () => Promise<void>): Promise<{ waited: Percentiles; seconds: number }> {
  let done = false;
  const began = performance.now();
  const work = run().finally(() => {
    done = true;
  });
  const times = await ask(() => !done);
  await work;
  return { waited: percentilesOf(times), seconds: (performance.now() - began) / 1000 };
}

async function askOthers(address: string, session: string, goOn: (asked: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; goOn(times.length); at++) {
    const begun = performance.now();
    await fetchPage(`${address}${others[at % others.length]}`, session);
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

async function worksFor({ place, server, size }: Running, session: string, form: "short" | "long"): Promise<Work[]> {
  const { address } = server;
  const many = form === "long" ? { rows: 5_000, photos: 50 } : { rows: 500, photos: 4 };
  const year = String(new Date().getUTCFullYear() - 1);
  const sendPhotos = await preparePhotos(place, many.photos);
  const exporting = {
    name: `a year of ${size} events as a workbook`,
    run: () => orderAndWait(address, session, `/office/ledger?year=${year}`, "Excel", "已做好"),
  };
  const importing = {
    name: `a spreadsheet of ${many.rows} rows`,
    run: () => importLedger(address, session, many.rows),
  };
  const photos = { name: `${many.photos} photos`, run: () => sendPhotos(address, session) };
  const reporting = { name: "a year's return, ranking and report", run: () => composeYear(address, session, year) };
  const works = [exporting, importing, photos, reporting];
  // Each spreadsheet and each photo comes in once: what is measured alone is not part of the whole.
  if (form === "short") return works;
  const more = await preparePhotos(place, many.photos);
  const all = async () => {
    await Promise.all([exporting.run(), importLedger(address, session, many.rows - 1), more(address, session)]);
  };
  return [...works, { name: "workbook, spreadsheet and photos at once", run: all }];
}

/** Presses the button of a page that orders something, and waits for it; a small year is there at once and has no such button. */
async function orderAndWait(address: string, session: string, path: string, button: string, words: string) {
  const page = await textOf(`${address}${path}`, session);
  const form = page.split("<form").find((part) => part.includes(button) && part.includes("</button>"));
  if (!form) return;
  const made = await pressButton(address, path, session, fieldsOfForm(page, button));
  await untilSays(`${address}${made}`, session, words);
}

async function composeYear(address: string, session: string, year: string): Promise<void> {
  for (const [path, words] of [
    [`/office/statistics?year=${year}`, "后台汇总"],
    [`/office/rankings/draft?asOf=${year}-12-31`, "后台汇总"],
  ] as const) {
    const page = await textOf(`${address}${path}`, session);
    if (!page.includes(">开始汇总<")) continue;
    await pressButton(address, path, session, fieldsOfForm(page, ">开始汇总<"));
    await untilSays(`${address}${path}`, session, `重新汇总`);
    if (!(await textOf(`${address}${path}`, session)).includes(words)) throw new Error(`${path} was not composed`);
  }
  await textOf(`${address}/office/reports/draft?period=${year}`, session);
}
