import { xlsxBytes } from "../../lib/xlsx/write";

/** Sends a ledger of so many rows in as a person would and has it saved; answers when it is. */
export async function importLedger(server: string, session: string, rows: number): Promise<void> {
  const path = await upload(server, session, await ledger(rows));
  const page = await textOf(`${server}${path}`, session);
  await pressButton(server, path, session, fieldsOfForm(page, `>保存 ${rows.toLocaleString("en")} 场活动<`));
  await untilSays(`${server}${path}`, session, "已导入");
}

/** Sends a form as a browser without scripts would; answers where it leads. */
export async function pressButton(server: string, path: string, session: string, body: FormData): Promise<string> {
  const headers = { cookie: session, origin: server };
  const answer = await fetch(`${server}${path}`, { method: "POST", body, headers, redirect: "manual" });
  await answer.body?.cancel();
  const location = answer.headers.get("location");
  if (!location) throw new Error(`${path} answered ${answer.status} to a form`);
  return new URL(location, server).pathname;
}

/** Looks at a page again and again, as it does itself, until it says these words. */
export async function untilSays(url: string, session: string, words: string): Promise<void> {
  const began = performance.now();
  while (!(await textOf(url, session)).includes(words)) {
    if (performance.now() - began > 600_000) throw new Error(`${url} does not say ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
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
  // The same again would be here already.
  const stamp = Date.now();
  const rows = Array.from({ length: count }, (_, n) => [
    `第${n + 1}次社区科学课：走近身边的科学 ${stamp}`,
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

/** A page whole; throws unless it is answered 200. */
export async function textOf(url: string, session: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie: session }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

/** The hidden fields of the form with a button of these words, as a browser without scripts would send them. */
export function fieldsOfForm(page: string, button: string): FormData {
  const form = page.split("<form").find((part) => part.includes(button));
  if (!form) throw new Error(`the page has no button ${button}`);
  const fields = new FormData();
  for (const [input] of form.slice(0, form.indexOf(button)).matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(input) ?? [];
    if (name) fields.set(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  return fields;
}
