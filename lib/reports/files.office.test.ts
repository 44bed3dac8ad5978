import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ledgerFile } from "@/components/ledger/ledger-file";
import { returnWorkbook } from "@/components/statistics/return-workbook";
import { freshDatabase } from "@/db/testing/fresh-database";
import { loadDemo } from "@/lib/demo/load-demo";
import { getPlace } from "@/lib/figures/queries";
import { eachLedgerRow } from "@/lib/ledger/queries/each-ledger-row";
import { getLedger } from "@/lib/ledger/queries/get-ledger";
import { composeRanking } from "@/lib/rankings/queries/compose-ranking";
import { rankingFile } from "@/lib/rankings/word";
import { listMappable } from "@/lib/statistics/queries/get-form";
import { getReturn } from "@/lib/statistics/queries/get-return";
import { demoAccess } from "@/lib/testing/demo-people";
import { instantOf } from "@/lib/time/zone";
import { xlsxStream } from "@/lib/xlsx/write";
import { textOf } from "./content";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";
import { getTemplate } from "./queries/get-template";
import { reportFile } from "./word";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));

const now = instantOf("2026-11-23", "10:00");
const coordinator = "coordinator@demo.invalid";
let drop: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  drop = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "kepu-office-"));
  await loadDemo({ today: "2026-11-23" });
}, 120_000);
afterAll(() => drop());

test("LibreOffice opens every kind of Word file, and reads in it what was written", async () => {
  const texts: Record<string, string[]> = {};
  for (const said of ["2022", "2022-Q3", "2026-10"]) {
    const content = await reportOf(said);
    texts[await keep(`report-${said}.docx`, await reportFile(content))] = textOf(content).split("\n");
  }
  const cut = { asOf: "2026-10-31", fewest: 3 };
  const ranking = await composeRanking(await demoAccess(coordinator, "reports.manage"), cut, now);
  if (!ranking) throw new Error("no ranking");
  texts[await keep("ranking.docx", await rankingFile(ranking.content))] = ["完成率", ranking.content.unitName];
  const files = Object.keys(texts);
  await convert("pdf", files);
  await convert("txt:Text (encoded):UTF8", files);
  for (const [file, lines] of Object.entries(texts)) {
    await expectPdf(file);
    const read = await readFile(file.replace(/docx$/, "txt"), "utf8");
    for (const line of lines) expect(read, basename(file)).toContain(line);
  }
}, 120_000);

test("LibreOffice opens every kind of workbook, and its totals are those of the page", async () => {
  const access = await demoAccess(coordinator, "totals.read");
  const place = await getPlace(access, undefined, now);
  if (!place) throw new Error("no place");
  const query = { year: 2022, order: "oldest" as const };
  const ledger = await getLedger(place, query);
  const file = await ledgerFile({ locale: "zh-CN", query, now, ...ledger });
  const files = [
    await keep("ledger.xlsx", await bytesOf(file.write("xlsx", eachLedgerRow(place, query)))),
    await keep("return.xlsx", await returnBytes()),
  ];
  await convert("pdf", files);
  for (const each of files) await expectPdf(each);
  await convert("csv:Text - txt - csv (StarCalc):44,34,76", files.slice(0, 1));
  const lines = (await readFile(join(folder, "ledger.csv"), "utf8")).trimEnd().split("\n");
  const { events, claimed, approved } = ledger.sum;
  expect(lines.at(-1)).toContain(`合计 ${events.toLocaleString("en")} 场`);
  expect(lines.at(-1)).toContain(`,${claimed},${approved},`);
}, 120_000);

async function reportOf(said: string) {
  const period = readPeriod(said);
  if (!period) throw new Error("no period");
  const access = await demoAccess(coordinator, "reports.manage");
  const { text } = await getTemplate(access, period.kind);
  const content = await composeReport(access, { period, template: text, now });
  if (!content) throw new Error("no report");
  return content;
}

async function returnBytes(): Promise<Uint8Array> {
  const access = await demoAccess(coordinator, "reports.manage");
  const found = await getReturn(access, { year: 2022 }, now);
  if (!found) throw new Error("no return");
  const { name, sheets } = await returnWorkbook(found, await listMappable(access), "zh-CN");
  return bytesOf(xlsxStream(sheets, { title: name, creator: found.scope.name, at: now }));
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function keep(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** Has LibreOffice open the files with a profile of its own and write them in another format. A file it would have to repair fails. */
async function convert(to: string, files: string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const soffice = process.env.SOFFICE_PATH ?? "soffice";
  const { stdout, stderr } = await promisify(execFile)(
    soffice,
    [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", folder, ...files],
    { timeout: 110_000 },
  );
  expect(`${stdout}${stderr}`).not.toMatch(/error/i);
}

async function expectPdf(file: string): Promise<void> {
  const pdf = await readFile(file.replace(/\.[a-z]+$/, ".pdf"));
  expect(pdf.subarray(0, 5).toString("latin1"), basename(file)).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(10_000);
}
