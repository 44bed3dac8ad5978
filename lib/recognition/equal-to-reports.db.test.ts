import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { awards, grantProgrammes, grants, mediaReports } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { grantQuery } from "@/lib/grants/input";
import { listAllGrants, sumGrants } from "@/lib/grants/queries/list-grants";
import { readRegisterQuery } from "@/lib/ledgers/input";
import { readPeriod } from "@/lib/reports/period";
import { composeReport } from "@/lib/reports/queries/compose-report";
import { writePlaceholder } from "@/lib/reports/template";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { type ActorName, accessOf, campaignIds, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { recognitionLevels, recognitionQuery } from "./input";
import { countRecognition, listAllRecognition } from "./queries/list-recognition";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const names = ["association", "canal", "school", "hill"] as const;
const eventStates = ["approved", "returned", "submitted", "published"] as const;
const day = fc
  .record({ year: fc.constantFrom(2024, 2025), month: fc.nat(11), date: fc.nat(27) })
  .map(({ year, month, date }) => `${year}-${two(month + 1)}-${two(date + 1)}`);
const entry = fc.record({
  ...{ unit: fc.constantFrom(...names), on: day, level: fc.constantFrom(...recognitionLevels) },
  ...{ event: fc.option(fc.nat(7)), confirmed: fc.nat(4), removed: fc.nat(9) },
  campaign: fc.constantFrom(null, ...Object.values(campaignIds)),
});
const grant = fc.record({
  ...{ unit: fc.constantFrom(...names), on: day, programme: fc.constantFrom("gp-school", "gp-base") },
  amount: fc.option(fc.nat(50_000)),
});
const ledgers = fc.record({
  ...{ media: fc.array(entry, { maxLength: 40 }), awards: fc.array(entry, { maxLength: 30 }) },
  grants: fc.array(grant, { maxLength: 30 }),
});
type Ledgers = typeof ledgers extends fc.Arbitrary<infer Value> ? Value : never;

const campaigns = ["全国科普日", "手机课堂"];
const levels = ["国家级", "省级", "市级", "区级"];
const years: Record<string, string>[] = [{}, { 年度: "上年" }];
const asked = years.flatMap((year) => [
  ...["媒体报道", "奖项"].flatMap((name) => [
    writePlaceholder(name, year),
    ...campaigns.map((专项) => writePlaceholder(name, { 专项, ...year })),
    ...levels.map((级别) => writePlaceholder(name, { 级别, 专项: "全国科普日", ...year })),
    ...levels.map((级别) => writePlaceholder(name, { 级别, ...year })),
  ]),
  writePlaceholder("扶持项目", year),
  ...["校园项目", "重点项目"].map((类别) => writePlaceholder("扶持项目", { 类别, ...year })),
]);

test("each figure of a report is the count of the register it leads to, and of the lines there", async () => {
  await fill(fc.sample(ledgers, { numRuns: 8, seed: 2022 }));
  let beyondZero = 0;
  for (const who of ["coordinator", "canalCoordinator"] as const) {
    for (const said of ["2025", "2025-Q3", "2025-11"]) {
      for (const { value, address } of await slotsOf(who, said)) {
        expect(await counted(who, address ?? ""), `${who} ${said} ${address}`).toEqual([value, value]);
        beyondZero += Number((value ?? 0) > 0);
      }
    }
  }
  // Else the comparison would say nothing.
  expect(beyondZero).toBeGreaterThan(100);
}, 120_000);

async function slotsOf(who: ActorName, said: string) {
  const period = readPeriod(said);
  if (!period) throw new Error(said);
  const template = asked.join("；");
  const report = await composeReport(accessOf(who, "reports.manage"), { period, template, now: new Date() });
  expect(report?.slots).toHaveLength(asked.length);
  expect(report?.slots.filter(({ address }) => address === null)).toEqual([]);
  return report?.slots ?? [];
}

/** What the page at an address counts, and how many lines it has. */
async function counted(who: ActorName, address: string): Promise<[number, number]> {
  const access = accessOf(who, "ledgers.manage");
  const { pathname, searchParams } = new URL(address, "http://kepu.invalid");
  const params = Object.fromEntries(searchParams);
  // A year that only the address can have said.
  if (pathname === "/office/grants") {
    const query = readRegisterQuery(grantQuery, params, 1);
    return [(await sumGrants(access, query)).found, (await listAllGrants(access, query)).length];
  }
  const kind = pathname === "/office/media" ? "media" : "awards";
  expect(pathname).toBe(`/office/${kind}`);
  const query = readRegisterQuery(recognitionQuery, params, 1);
  return [await countRecognition(access, kind, query), (await listAllRecognition(access, kind, query)).length];
}

async function fill(all: Ledgers[]): Promise<void> {
  const createdAt = new Date();
  await insertEvents(
    Array.from({ length: 8 }, (_, place) =>
      eventRows({
        ...{ id: `e-${place}`, startsAt: new Date(`2025-0${place + 1}-05T06:00:00Z`) },
        status: eventStates[place % 4] ?? "approved",
        campaignId: place < 4 ? campaignIds.counting : null,
      }),
    ),
  );
  const place = (unit: (typeof names)[number]) => ({ unitId: unitIds[unit], unitPath: unitPaths[unit], createdAt });
  const of = ({ event, campaign, level }: Ledgers["media"][number]) => ({
    ...{ level, eventId: event === null ? null : `e-${event}`, campaignId: campaign },
  });
  const media = all.flatMap(({ media: rows }) => rows);
  const given = all.flatMap(({ awards: rows }) => rows);
  const granted = all.flatMap(({ grants: rows }) => rows);
  await transaction(async (tx) => {
    await tx.insert(grantProgrammes).values([
      { id: "gp-school", name: "校园项目" },
      { id: "gp-base", name: "重点项目" },
    ]);
    await tx.insert(mediaReports).values(
      media.map((row, number) => ({
        ...{ id: `m-${number}`, title: `报道${number}`, outlet: "晨报", publishedOn: row.on },
        ...{ confirmedAt: row.confirmed ? createdAt : null, removedAt: row.removed ? null : createdAt },
        ...{ ...place(row.unit), ...of(row) },
      })),
    );
    await tx.insert(awards).values(
      given.map((row, number) => ({
        ...{ id: `a-${number}`, title: `奖项${number}`, giver: "市科协", givenOn: row.on },
        ...{ ...place(row.unit), ...of(row) },
      })),
    );
    await tx.insert(grants).values(
      granted.map((row, number) => ({
        ...{ id: `g-${number}`, title: `项目${number}`, programmeId: row.programme, grantedOn: row.on },
        ...{ ...place(row.unit), year: Number(row.on.slice(0, 4)), amount: row.amount },
      })),
    );
  });
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}
