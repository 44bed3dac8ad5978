import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ledgerFile } from "@/components/ledger/ledger-file";
import { resultsFile } from "@/components/results/results-file";
import { breakdownFile } from "@/components/totals/breakdown-file";
import { events } from "@/db/schema";
import { freshDatabase } from "@/db/testing/fresh-database";
import { transaction } from "@/db/transaction";
import { answerOfProgress } from "@/lib/api/progress-answer";
import { type FigureQuery, own } from "@/lib/figures/input";
import { getPlace, sumEventsBehind } from "@/lib/figures/queries";
import { eachLedgerRow } from "@/lib/ledger/queries/each-ledger-row";
import { getLedger } from "@/lib/ledger/queries/get-ledger";
import { getOverview } from "@/lib/overview/queries/get-overview";
import { composeResults } from "@/lib/results/queries/compose-results";
import { getPublicProgress } from "@/lib/targets/public-progress";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { accessOf, campaignIds, groupIds, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { instantOf, localDate } from "@/lib/time/zone";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";
import { reportFile } from "./word";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await freshDatabase();
  await makeProgramme();
});
afterAll(() => drop());

const now = new Date();
// A year that is over, so that every place speaks of all of it.
const year = Number(localDate(now).slice(0, 4)) - 1;
const totals = accessOf("coordinator", "totals.read");
const reports = accessOf("coordinator", "reports.manage");
const groups = { "g-youth": "青少年", "g-seniors": "老年人", "g-public": "公众" } as const;
const campaigns = { "c-counting": "全国科普日", "c-apart": "手机课堂" } as const;

const anyEvent = fc.record({
  unit: fc.constantFrom(...(Object.keys(unitIds) as (keyof typeof unitIds)[])),
  campaign: fc.constantFrom(campaignIds.counting, campaignIds.apart, null),
  status: fc.constantFrom("approved", "approved", "submitted", "returned", "draft"),
  day: fc.integer({ min: 0, max: 364 }),
  figures: fc.array(fc.option(fc.integer({ min: 0, max: 900 })), { minLength: 3, maxLength: 3 }),
});
type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer Value> ? Value : never;

/** What every place must say: by name, so that a difference names itself. */
type Said = Record<string, number>;

test("one figure is the same in five places, in 200 random databases", async () => {
  const counts = { runs: 0, figures: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 7 }), async (all) => {
      await fill(all);
      const expected = addedUp(all);
      const places = { ...(await screens()), ...(await ledgers()), ...(await papers()), ...(await data()) };
      for (const [place, said] of Object.entries(places)) {
        const asked = Object.fromEntries(Object.keys(said).map((name) => [name, expected[name]]));
        expect(said, place).toEqual(asked);
        counts.figures += Object.keys(said).length;
      }
      // A figure that was not found would be compared with nothing.
      expect(Object.keys(places.docx ?? {})).toHaveLength(10);
      counts.runs += 1;
    }),
    { numRuns: 200, seed: 1105 },
  );
  expect(counts.runs).toBe(200);
  expect(counts.figures).toBeGreaterThan(200 * 60);
}, 240_000);

async function fill(all: AnyEvent[]): Promise<void> {
  await transaction(async (tx) => void (await tx.delete(events)));
  const start = instantOf(`${year}-01-01`, "10:00").getTime();
  await insertEvents(
    all.map(({ unit, campaign, status, day, figures }, place) => {
      const said = Object.fromEntries(
        groupIds.flatMap((id, at) => (figures[at] == null ? [] : [[id, figures[at]] as const])),
      );
      return eventRows({
        ...{ id: `e-${place}`, status, campaignId: campaign, startsAt: new Date(start + day * 86_400_000) },
        ...{ unitId: unitIds[unit], unitPath: unitPaths[unit], counts: campaign !== campaignIds.apart },
        // The approved figure is the claimed one less one, so that mixing them up shows.
        ...(status === "draft" || Object.keys(said).length === 0 ? {} : { claimed: plusOne(said) }),
        ...(status === "approved" ? { approved: said } : {}),
      });
    }),
  );
}

function plusOne(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, figure + 1]));
}

/** The figures from what was put in, by other means than the product's. */
function addedUp(all: AnyEvent[]): Said {
  const approved = all.filter(({ status }) => status === "approved");
  const people = (of: AnyEvent[], at?: number) =>
    of.reduce(
      (sum, { figures }) =>
        sum +
        figures.reduce<number>((one, each, place) => one + (at === undefined || at === place ? (each ?? 0) : 0), 0),
      0,
    );
  const said: Said = {
    events: approved.length,
    counting: approved.filter(({ campaign }) => campaign !== campaignIds.apart).length,
    attendance: people(approved),
  };
  for (const [at, id] of groupIds.entries()) said[groups[id]] = people(approved, at);
  for (const [id, name] of Object.entries(campaigns)) {
    const own = approved.filter(({ campaign }) => campaign === id);
    said[`${name}场`] = own.length;
    said[`${name}人次`] = people(own);
  }
  return said;
}

/** Screen: the first screen from its kept sums, the lists behind its figures, and the units below adding up to the whole. */
async function screens(): Promise<Record<string, Said>> {
  const overview = (await getOverview(totals, { year }, now)) ?? never();
  const place = (await getPlace(totals, undefined, now)) ?? never();
  const listed = (query: Partial<FigureQuery>) => sumEventsBehind(place, { year, part: "approved", ...query });
  const { approved } = overview.progress.figures;
  const below = overview.below.map(({ current }) => current.approved);
  const children = await Promise.all([own, unitIds.canal, unitIds.hill].map((unit) => listed({ below: unit })));
  const sum = (of: { events: number; approved: number }[], name: "events" | "approved") =>
    of.reduce((all, each) => all + each[name], 0);
  const list = await listed({});
  const view = { year, figures: "approved" as const };
  const table = await breakdownFile(overview, "group", view, "zh-CN");
  return {
    overview: { events: approved.events, counting: approved.counting, attendance: approved.approved },
    groupsOnScreen: byName(overview.groups, ({ current }) => current.approved.approved),
    campaignsOnScreen: byName(overview.campaigns, ({ current }) => current.approved.events, "场"),
    unitsBelow: { events: sum(below, "events"), attendance: sum(below, "approved") },
    childrenOfList: { events: sum(children, "events"), attendance: sum(children, "approved") },
    list: { events: list.events, counting: list.counting, attendance: list.approved },
    csvOfScreen: Object.fromEntries(table.rows.map((row) => [String(row[0]), Number(row[6])])),
  };
}

/** Workbook and CSV of the ledger: their rows of totals, read back. */
async function ledgers(): Promise<Record<string, Said>> {
  const place = (await getPlace(totals, undefined, now)) ?? never();
  const query = { year, part: "approved" as const };
  const ledger = await getLedger(place, query);
  const file = await ledgerFile({ locale: "zh-CN", query, now, ...ledger });
  const bytes = (format: "xlsx" | "csv") => new Response(file.write(format, eachLedgerRow(place, query)));
  const { sheets } = await readXlsx(new Uint8Array(await (await bytes("xlsx")).arrayBuffer()));
  const csv = (await (await bytes("csv")).text()).split("\r\n").map((line) => line.split(","));
  return {
    xlsx: totalsOf(sheets[0]?.rows ?? []),
    xlsxRows: { events: (sheets[0]?.rows.length ?? 0) - 2 },
    csv: totalsOf(csv.slice(0, -1)),
  };
}

function totalsOf(rows: unknown[][]): Said {
  const [header = [], last = []] = [rows[0], rows.at(-1)];
  const at = (heading: string) => Number(last[header.indexOf(heading)]);
  return {
    ...{ counting: at("计入年度目标"), attendance: at("人次（核定）") },
    ...Object.fromEntries(Object.values(groups).map((name) => [name, at(`${name}（核定）`)])),
    events: Number(/\d+/.exec(String(last[1]))?.[0]),
  };
}

const template = [
  "题",
  "events{场|写法=精确}；counting{场|计入=是|写法=精确}；attendance{人次|写法=精确}；",
  Object.values(groups)
    .map((name) => `${name}{人次|人群=${name}|写法=精确}；`)
    .join(""),
  Object.values(campaigns)
    .map((name) => `${name}场{场|专项=${name}|写法=精确}；${name}人次{人次|专项=${name}|写法=精确}；`)
    .join(""),
].join("\n");

/** Word: the figures out of the text of the document itself. */
async function papers(): Promise<Record<string, Said>> {
  const period = readPeriod(String(year)) ?? never();
  const content = (await composeReport(reports, { period, template, now })) ?? never();
  const document = strFromU8(unzipSync(await reportFile(content))["word/document.xml"] ?? never());
  const text = [...document.slice(0, document.indexOf("附件")).matchAll(/<w:t[^>]*>([^<]*)/g)]
    .map(([, each]) => each)
    .join("");
  const found = [...text.matchAll(/([a-z]+|\p{Script=Han}+?)(\d+)(?:场|人次)；/gu)].map(([, name = "", figure]) => [
    name,
    Number(figure),
  ]);
  const slots = content.slots.map(({ value }) => value ?? never());
  return {
    docx: Object.fromEntries(found),
    reportAsJson: Object.fromEntries(found.map(([name], place) => [name, slots[place] ?? -1])),
  };
}

/** JSON: what the public API and the open data say, and the open data as CSV. */
async function data(): Promise<Record<string, Said>> {
  const answer = answerOfProgress((await getPublicProgress(year, now)) ?? never(), now);
  const text = { introduction: "", introductionEn: "", sections: [] };
  const results = (await composeResults(accessOf("coordinator", "reports.manage"), { year, text, now })) ?? never();
  const { rows } = await resultsFile(results, "zh-CN");
  const inCsv = (name: string) => Number(rows.find((row) => row[1] === name && row[0] === String(year))?.[2]);
  return {
    api: {
      ...{ counting: answer.parts.approved, events: answer.parts.approved + answer.notCounting },
      attendance: answer.attendance.total,
      ...byName(answer.attendance.groups, ({ attendance }) => attendance),
    },
    apiMonths: { counting: answer.months.reduce((sum, { approved }) => sum + approved, 0) },
    openData: {
      ...{ events: results.events, counting: results.counting, attendance: results.attendance },
      ...byName(results.groups, ({ attendance }) => attendance),
      ...byName(results.campaigns, ({ events: held }) => held, "场"),
      ...byName(results.campaigns, ({ attendance }) => attendance, "人次"),
    },
    openDataCsv: { events: inCsv("开展科普活动"), counting: inCsv("计入年度目标"), attendance: inCsv("参加人次") },
    openDataMonths: {
      events: results.months.reduce((sum, month) => sum + month.events, 0),
      attendance: results.months.reduce((sum, month) => sum + month.attendance, 0),
    },
  };
}

function byName<Row extends { id: string; name: string }>(rows: Row[], of: (row: Row) => number, suffix = ""): Said {
  return Object.fromEntries(rows.filter(({ id }) => id !== "").map((row) => [row.name + suffix, of(row)]));
}

function never(): never {
  throw new Error("nothing was found");
}
