import { xlsxBytes } from "../../lib/xlsx/write";
import { fieldsOfForm } from "./forms";
import { fetchPage } from "./pages";

type Waited = { p99: number; worst: number; requests: number };
/** Milliseconds: until the preview of a spreadsheet was there, until it was saved, and what others waited before and meanwhile. */
export type ImportTimes = { preview: number; saved: number; before: Waited; meanwhile: Waited };

const quiet = 5_000;

/** Sends a ledger of so many rows in as a person would, while others ask for something else all the time. */
export async function timeImport(server: string, session: string, rows: number): Promise<ImportTimes> {
  for (let warm = 0; warm < 5; warm++) await fetchPage(`${server}/`);
  const alone = askAllTheTime(server);
  await new Promise((resolve) => setTimeout(resolve, quiet));
  const before = await alone();
  const others = askAllTheTime(server);
  const began = performance.now();
  const path = await upload(server, session, await ledger(rows));
  const page = await textOf(`${server}${path}`, session);
  const preview = performance.now() - began;
  const fields = fieldsOfForm(page, `>保存 ${rows.toLocaleString("en")} 场活动<`);
  const ordered = performance.now();
  await fetch(`${server}${path}`, {
    method: "POST",
    body: fields,
    headers: { cookie: session, origin: server },
    redirect: "manual",
  });
  while (!(await textOf(`${server}${path}`, session)).includes("已导入")) {
    if (performance.now() - ordered > 120_000) throw new Error("the import was not saved");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { preview, saved: performance.now() - ordered, before, meanwhile: await others() };
}

/** Asks in a fixed rhythm, however long the answers take: who waits does not ask less often. */
function askAllTheTime(server: string) {
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  const ask = (path: string, every: number) =>
    setInterval(() => {
      const began = performance.now();
      const answered = fetchPage(`${server}${path}`).then(() => times.push(performance.now() - began));
      asked.push(answered.then(() => undefined));
    }, every);
  // What takes no time, and a page.
  const timers = [ask("/site.webmanifest", 20), ask("/", 1000)];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(asked);
    times.sort((one, other) => one - other);
    const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
    return { p99, worst: times.at(-1) ?? Number.NaN, requests: times.length };
  };
}

async function ledger(count: number): Promise<Uint8Array> {
  const headings = [
    "活动名称",
    "活动时间",
    "活动地点",
    "参加人数",
    "面向人群",
    "活动类型",
    "所属街道",
    "主讲人",
    "活动总结",
    "备注",
  ];
  const year = new Date().getUTCFullYear() - 1;
  const rows = Array.from({ length: count }, (_, n) => [
    `第${n + 1}次社区科学课：走近身边的科学`,
    `${year}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")} ${9 + (n % 8)}:00-${10 + (n % 8)}:30`,
    `文化家园${n % 40}号楼活动室`,
    20 + (n % 80),
    n % 3 === 0 ? "小学生" : "社区老人",
    "讲座",
    "米市巷",
    "王老师",
    "现场气氛热烈，居民积极参与，取得了良好的科普效果。",
    "无",
  ]);
  const sheet = { name: "台账", columns: headings.map((heading) => ({ heading })), rows };
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes([sheet], { title: "台账", creator: "bench", at: new Date(0) }))
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function upload(server: string, session: string, file: Uint8Array): Promise<string> {
  const body = new FormData();
  body.set("back", "/desk/import");
  body.set("file", new File([file as BlobPart], "台账.xlsx"));
  const headers = { cookie: session, origin: server };
  const answer = await fetch(`${server}/files/spreadsheet`, { method: "POST", body, headers, redirect: "manual" });
  const location = answer.headers.get("location") ?? "";
  if (!/\/desk\/import\/\w+$/.test(location)) throw new Error(`the upload was answered ${answer.status} ${location}`);
  return new URL(location, server).pathname;
}

async function textOf(url: string, session: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie: session }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
