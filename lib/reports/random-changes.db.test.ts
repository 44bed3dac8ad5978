import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/db/connection";
import { demoAnnualText } from "@/db/demo/content/report-text";
import { Random } from "@/db/demo/random";
import { campaignIds, groupIds, kindIds, streetIds, unitId } from "@/db/demo/world";
import {
  attendance,
  awards,
  campaigns,
  editions,
  events,
  grantProgrammes,
  grants,
  mediaReports,
  onlineViews,
  people,
  records,
  targets,
  venueKinds,
  venueMilestones,
  venues,
} from "@/db/schema";
import { freshDatabase } from "@/db/testing/fresh-database";
import { transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/access";
import { loadDemo } from "@/lib/demo/load-demo";
import { createEvent } from "@/lib/events/mutations/create-event";
import { cancelEvent, publishEvent } from "@/lib/events/mutations/move-event";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { demoActor, granted } from "@/lib/testing/demo-people";
import { eventInput } from "@/lib/testing/programme";
import { textOf } from "./content";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";

const changes = 40;
let drop: () => Promise<void>;
let reviewer: Actor;
let writer: Actor;
beforeAll(async () => {
  drop = await freshDatabase();
  await loadDemo({ today: "2026-11-23" });
  reviewer = await demoActor("coordinator@demo.invalid");
  // Nobody approves what they submitted themselves.
  writer = { ...reviewer, personId: "p-writer", name: "Writer" };
  const createdAt = new Date();
  const row = { id: "p-writer", name: "Writer", account: "writer@demo.invalid", unitId: reviewer.unitId, createdAt };
  await transaction((tx) => tx.insert(people).values({ ...row, role: "coordinator" }));
}, 120_000);
afterAll(() => drop());

test(`${changes} random changes of the records change exactly the phrases they should`, async () => {
  const random = new Random("changes of 2022");
  const seen = new Set<string>([await report()]);
  expect([...seen][0]).toBe(await expectedReport());
  for (let place = 0; place < changes; place++) {
    const name = random.pick(Object.keys(kinds) as (keyof typeof kinds)[]);
    await kinds[name](random.pick(["turbine", "scientists", "civil", "study", "phones", "scienceday"]), random);
    const text = await report();
    expect(text, `after change ${place + 1}: ${name}`).toBe(await expectedReport());
    seen.add(text);
  }
  // Else the changes would have missed all phrases, and the comparison would say nothing.
  expect(seen.size).toBeGreaterThan(changes / 3);
}, 240_000);

type Campaign = "turbine" | "scientists" | "civil" | "study" | "phones" | "scienceday";

const kinds = {
  async return(campaign: Campaign, random: Random) {
    const event = await anyOf(campaign, "approved", random);
    if (event) await takeBack(event);
  },
  async approve(campaign: Campaign, random: Random) {
    const event = await anyOf(campaign, "returned", random);
    if (event) await reportAndApprove(event.id, event.version, random.whole(20, 90), 0);
  },
  async correct(campaign: Campaign, random: Random) {
    const event = await anyOf(campaign, "approved", random);
    if (!event) return;
    await takeBack(event);
    await reportAndApprove(event.id, event.version, random.whole(20, 400), random.whole(1, 9));
  },
  async add(campaign: Campaign, random: Random) {
    await reportAndApprove(await published(campaign, random), 0, random.whole(20, 90), 0);
  },
  async cancel(campaign: Campaign, random: Random) {
    const id = await published(campaign, random);
    await done(cancelEvent(granted(writer, "events.manage"), { id, version: 2, reason: "台风" }));
  },
};

async function published(campaign: Campaign, random: Random): Promise<string> {
  const [edition] = await database()
    .select()
    .from(editions)
    .where(and(eq(editions.campaignId, campaignIds[campaign]), eq(editions.year, 2022)));
  const access = granted(writer, "events.manage");
  const made = await createEvent(access, {
    ...eventInput({ title: `补录活动${random.id()}`, campaignId: campaignIds[campaign], editionId: edition?.id }),
    ...{ unitId: unitId("xiangfu"), startDate: `2022-0${random.whole(1, 9)}-15`, groupIds: [groupIds.seniors] },
    ...{ kindId: kindIds.lecture, venueId: undefined, place: "祥符街道文化站", streetId: streetIds.xiangfu },
  });
  if (!made.ok) throw new Error(made.reason);
  await done(publishEvent(access, { id: made.id, version: 1 }));
  return made.id;
}

async function anyOf(campaign: Campaign, status: "approved" | "returned", random: Random) {
  const found = await database()
    .select({ id: events.id, version: records.version })
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .where(and(eq(events.campaignId, campaignIds[campaign]), eq(events.year, 2022), eq(events.status, status)))
    .orderBy(events.id);
  return found.length > 0 ? random.pick(found) : null;
}

function takeBack({ id, version }: { id: string; version: number }) {
  return done(returnRecord(granted(reviewer, "records.review"), { eventId: id, version, reason: "请补充签到表" }));
}

async function reportAndApprove(eventId: string, version: number, claimed: number, less: number): Promise<void> {
  await done(
    submitRecord(granted(writer, "records.manage"), {
      ...{ eventId, version, countedBy: "tally", summary: "顺利举行。", online: [] },
      attendance: { [groupIds.seniors]: claimed },
      mediaLinks: [{ title: "活动举行", outlet: "运河晨报", url: `https://news.demo.invalid/${eventId}/new` }],
    }),
  );
  const [record] = await database().select().from(records).where(eq(records.eventId, eventId));
  const figures = { attendance: { [groupIds.seniors]: claimed - less }, online: {} };
  const decision = { eventId, version: record?.version ?? 0, ...figures, reason: "核对签到表" };
  await done(approveRecord(granted(reviewer, "records.review"), decision));
}

async function done(outcome: Promise<{ ok: true } | { ok: false; reason: string }>): Promise<void> {
  const found = await outcome;
  if (!found.ok) throw new Error(found.reason);
}

async function report(): Promise<string> {
  const period = readPeriod("2022");
  const access = granted(reviewer, "reports.manage");
  const content = period && (await composeReport(access, { period, template: demoAnnualText, now: new Date() }));
  if (!content) throw new Error("no report");
  return textOf(content);
}

/** The same text from the rows alone: every table read whole, added up here, and put into words by other means. */
async function expectedReport(): Promise<string> {
  const all = await readAll();
  return demoAnnualText
    .split("\n")
    .map((line) => line.replace(/\{([^}]+)\}/g, (_, asked: string) => wordsFor(asked, all)))
    .join("\n");
}

async function readAll() {
  const db = database();
  const [event, figure, view, campaign, kind, venue, step, programme, grant, media, award, target] = await Promise.all([
    db.select().from(events),
    db.select().from(attendance),
    db.select().from(onlineViews),
    db.select().from(campaigns),
    db.select().from(venueKinds),
    db.select().from(venues),
    db.select().from(venueMilestones),
    db.select().from(grantProgrammes),
    db.select().from(grants),
    db.select().from(mediaReports),
    db.select().from(awards),
    db.select().from(targets),
  ]);
  return { event, figure, view, campaign, kind, venue, step, programme, grant, media, award, target };
}
type All = Awaited<ReturnType<typeof readAll>>;

function wordsFor(asked: string, all: All): string {
  const [name = "", ...rest] = asked.split("|");
  const option = Object.fromEntries(rest.map((each) => each.split("=") as [string, string]));
  const loose = option.写法 === "概数";
  const campaign = all.campaign.find((each) => each.name === option.专项)?.id;
  const held = all.event.filter(
    (event) =>
      event.status === "approved" &&
      event.startsOn.startsWith("2022") &&
      (!option.专项 || event.campaignId === campaign) &&
      (!option.计入 || event.counts),
  );
  const ids = new Set(held.map((event) => event.id));
  const added = (rows: { eventId: string; approved: number | null }[]) =>
    rows.filter((row) => ids.has(row.eventId)).reduce((sum, row) => sum + (row.approved ?? 0), 0);
  const approved = new Set(all.event.filter((event) => event.status === "approved").map((event) => event.id));
  const campaignOf = new Map(all.event.map((event) => [event.id, event.campaignId]));
  switch (name) {
    case "年":
      return "2022";
    case "次年":
      return "2023";
    case "单位":
      return "拱墅区科学技术协会";
    case "场":
      return option.写法 === "精确" ? `${held.length}场` : inWords(held.length, "场", loose);
    case "人次":
      return inWords(added(all.figure), "人次", loose);
    case "期场":
      return `${new Set(held.map((event) => event.editionId).filter(Boolean)).size}期${held.length}场`;
    case "线上":
      return inWords(added(all.view.filter((view) => view.measure === "viewers")), "人", loose);
    case "媒体报道": {
      const of = (report: (typeof all.media)[number]) =>
        report.campaignId === campaign || (report.eventId && campaignOf.get(report.eventId) === campaign);
      const counted = all.media.filter((each) => !each.eventId || approved.has(each.eventId));
      return inWords(counted.filter((each) => each.publishedOn.startsWith("2022") && of(each)).length, "次", loose);
    }
    case "扶持项目": {
      const programme = all.programme.find((each) => each.name === option.类别)?.id;
      return inWords(
        all.grant.filter((each) => each.year === 2022 && each.programmeId === programme).length,
        "项",
        loose,
      );
    }
    case "阵地": {
      const kind = all.kind.find((each) => each.name === option.类别);
      const step = { 命名: "named", 提升: "upgraded", 扶持: "supported", 新增: "added" }[option.事项 ?? ""];
      const venueIds = new Set(all.venue.filter((each) => each.kindId === kind?.id).map((each) => each.id));
      const taken = all.step.filter((each) => each.step === step && each.happenedOn.startsWith("2022"));
      const count = new Set(taken.map((each) => each.venueId).filter((id) => venueIds.has(id))).size;
      return inWords(count, kind?.measureWord ?? "", loose);
    }
    case "奖项":
      return inWords(all.award.filter((each) => each.givenOn.startsWith("2022")).length, "项", loose);
    case "目标":
      return `${all.target.find((each) => each.year === 2023 && each.scope === "programme")?.figure}场`;
    case "完成率":
      return "（无数据）";
    case "同比":
      return "（上年无数据）";
    default:
      throw new Error(`nothing expected for ${asked}`);
  }
}

/** Phrase rules said with strings instead of numbers. */
function inWords(figure: number, word: string, loose: boolean): string {
  const digits = String(figure);
  if (digits.length === 1 || (figure < 100 && !loose)) return digits + word;
  const one = Number(digits[0]?.padEnd(digits.length, "0"));
  if (figure < 100 && figure * 0.7 > one) return digits + word;
  const kept = figure * (loose ? 0.7 : 0.88) <= one ? 1 : 2;
  const round = digits.slice(0, kept).padEnd(digits.length, "0");
  const more = round === digits ? "" : "余";
  if (digits.length < 5) return round + more + word;
  const [whole, rest] = [round.slice(0, -4), round.slice(-4).replace(/0+$/, "")];
  const inside = more !== "" && rest === "" && whole.endsWith("0") && digits.slice(0, -4) !== whole;
  const wan = rest === "" ? whole : `${whole}.${rest}`;
  return inside ? `${wan}余万${word}` : `${wan}万${more}${word}`;
}
