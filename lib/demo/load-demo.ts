import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { bulkOrganisations, bulkPlans } from "@/db/demo/bulk";
import { dayOf, partsOf } from "@/db/demo/calendar";
import { catalogueRows, editionRows, targetRows } from "@/db/demo/catalogue-rows";
import { demoAnnualText } from "@/db/demo/content/report-text";
import { savedViewRows } from "@/db/demo/content/saved-views";
import { demoOrganisations } from "@/db/demo/content/units";
import { demoPlans, demoYears } from "@/db/demo/demo-years";
import {
  awardRows,
  campaignMediaRows,
  campaignYearRows,
  grantEventRows,
  grantRows,
  mediaRow,
  milestoneRows,
  ownMediaRow,
  programmeRows,
  registeredVenues,
  venueKindRows,
} from "@/db/demo/ledger-rows";
import type { EventPlan } from "@/db/demo/plan";
import { demoId } from "@/db/demo/random";
import { demoSignIns } from "@/db/demo/sign-ins";
import { unfold } from "@/db/demo/unfold";
import { buildWorld, demoParent, founded, type World } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import {
  audienceGroups,
  awards,
  campaigns,
  campaignYears,
  editions,
  eventKinds,
  events as eventTable,
  grantEvents,
  grantProgrammes,
  grants,
  mediaReports,
  people,
  records,
  reportTemplates,
  savedViews,
  streets,
  targets,
  units,
  venueKinds,
  venueMilestones,
  venues,
} from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { recordEntry } from "@/lib/audit/trail";
import { keepOrganisation } from "@/lib/organisation/mutations";
import { hashPassword } from "@/lib/people/password";
import { rebuildSums } from "@/lib/totals/sums";

import { getDemoState, markDemo } from "./state";
import { writeCoHosts } from "./write-co-hosts";
import { writeEvents } from "./write-events";
import { addPictures } from "./write-evidence";
import { writeImports } from "./write-imports";
import { writeMessages } from "./write-messages";
import { writePlanHistory } from "./write-plan-history";
import { writeRankings, writeReturnForm } from "./write-rankings";
import { writeRecurring } from "./write-recurring";
import { writeResults } from "./write-results";

export type DemoOrder = {
  /** The date the demo is made for, "YYYY-MM-DD". */
  today: string;
  /** A database for measuring instead of the demo years. */
  size?: { events: number; units: number };
  /** Told now and then how far it has come: events written, then events summed up. */
  progress?: (step: "events" | "sums", done: number, of: number) => void;
};

export type DemoMade = { units: number; people: number; events: number };

type Content = { world: World; plans: Iterable<EventPlan>; expected: number; known: EventPlan[] };

/** Fills an empty, migrated database with the demo years, or with a database for measuring. Throws when there is data in it. */
export async function loadDemo(order: DemoOrder): Promise<DemoMade> {
  const content = order.size ? bulkContent(order.today, order.size) : yearsContent(order.today);
  const { world, plans, expected } = content;
  const passwords = await hashedPasswords();
  await transaction(async (tx) => {
    if ((await getDemoState(tx)) !== "empty") throw new Error("There is data in this database already.");
    await markDemo(tx, order.today, false);
    await writeBase(tx, content, order.today, passwords);
  });
  const setting = { world, today: dayOf(order.today) };
  const events = await writeEvents(plans, setting, (done) => order.progress?.("events", done, expected));
  const coordinator = demoId("person", demoSignIns[0]?.account ?? "");
  const made = { units: world.units.length, people: world.peopleRows.length, events };
  if (!order.size) await addPictures(order.today);
  await transaction(
    async (tx) => {
      if (!order.size) {
        await writeLedgers(tx, world, order.today);
        await writeMessages(tx, world, order.today);
        await writeCoHosts(tx, world, order.today);
        await writePlanHistory(tx, order.today, coordinator);
        await writeRecurring(tx, world, order.today);
        await writeImports(tx, world, order.today);
      }
      await rebuildSums(tx, (done) => order.progress?.("sums", done, events));
    },
    { long: true },
  );
  if (!order.size) {
    await writeRankings(order.today, coordinator);
    await writeResults(order.today, coordinator);
  }
  await transaction(async (tx) => {
    await markDemo(tx, order.today, true);
    const subject = { kind: "demo", id: order.today, name: "demo" };
    await recordEntry(tx, { actor: null, action: "demo.load", subject, detail: made });
  });
  return made;
}

function yearsContent(today: string): Content {
  const world = buildWorld(demoOrganisations, demoParent);
  const plans = demoPlans(world, dayOf(today));
  return { world, plans, expected: plans.length, known: plans };
}

function bulkContent(today: string, size: { events: number; units: number }): Content {
  const { organisations, parentOf } = bulkOrganisations(size.units);
  const world = buildWorld(organisations, parentOf);
  return { world, plans: bulkPlans(world, dayOf(today), size.events), expected: size.events, known: [] };
}

/** Of next year only what somebody has registered already; the rest is left to be planned as last year. */
function isThought(plan: EventPlan, world: World, today: string): boolean {
  return `${plan.year}` <= today || unfold(plan, { world, today: dayOf(today) }) !== null;
}

async function writeBase(
  tx: Transaction,
  { world, known }: Content,
  today: string,
  passwords: Map<string, string>,
): Promise<void> {
  const lists = catalogueRows();
  await keepOrganisation(tx, organisation, 1);
  await insertMany(tx, streets, lists.streets);
  await insertMany(tx, audienceGroups, lists.groups);
  await insertMany(tx, eventKinds, lists.kinds);
  await insertMany(tx, campaigns, lists.campaigns);
  await insertMany(tx, editions, editionRows(known.filter((plan) => isThought(plan, world, today))));
  await insertMany(tx, units, world.unitRows);
  await insertMany(tx, people, withPasswords(world, passwords));
  await insertMany(tx, venueKinds, venueKindRows);
  await insertMany(tx, venues, registeredVenues(world));
  await insertMany(tx, targets, targetRows(partsOf(dayOf(today)).year));
}

/** What the office keeps beside the events: grants, milestones of venues, awards, media reports, and the text of its annual report. */
async function writeLedgers(tx: Transaction, world: World, today: string): Promise<void> {
  await insertMany(tx, campaignYears, campaignYearRows(demoYears(dayOf(today)).filter((year) => `${year}` <= today)));
  await insertMany(tx, venueMilestones, milestoneRows(world, today));
  await insertMany(tx, grantProgrammes, programmeRows);
  const granted = grantRows(world, today);
  await insertMany(tx, grants, granted);
  await insertMany(tx, awards, awardRows(world, today));
  const reported = await tx
    .select({ event: eventTable, mediaLinks: records.mediaLinks })
    .from(records)
    .innerJoin(eventTable, eq(eventTable.id, records.eventId))
    .where(eq(eventTable.status, "approved"));
  const links = reported.flatMap(({ event, mediaLinks }) => mediaLinks.map((link) => mediaRow({ event, link })));
  await insertMany(tx, mediaReports, [...links, ...campaignMediaRows(world, today)]);
  const { id, unitId, unitPath, startsOn, status } = eventTable;
  const held = await tx
    .select({ id, unitId, unitPath, startsOn })
    .from(eventTable)
    .where(eq(status, "approved"))
    .orderBy(startsOn, id);
  await insertMany(tx, grantEvents, grantEventRows(granted, held));
  await insertMany(tx, mediaReports, held.slice(-1).map(ownMediaRow));
  const text = { id: "demo-annual", kind: "annual" as const, text: demoAnnualText };
  await tx.insert(reportTemplates).values({ ...text, updatedAt: new Date() });
  await insertMany(tx, savedViews, savedViewRows());
  await writeReturnForm(tx, today);
}

const organisation = {
  name: "拱墅区科学技术协会",
  nameEn: "Gongshu District Association for Science and Technology",
  region: "拱墅区",
  regionEn: "Gongshu District",
  phone: "0571-0000-0001",
  hours: "工作日 8:30—12:00，14:00—17:30",
};

/** The hash by account; under "" the one of those whose password nobody knows. */
async function hashedPasswords(): Promise<Map<string, string>> {
  const hashes = new Map([["", await hashPassword(randomBytes(24).toString("base64url"))]]);
  for (const { account, password } of demoSignIns) hashes.set(account, await hashPassword(password));
  return hashes;
}

function withPasswords(world: World, passwords: Map<string, string>) {
  // The enterprises' people have not chosen a password yet, so that the list of people shows invited ones.
  const invited = new Set(world.units.filter((unit) => unit.kind === "enterprise").map((unit) => unit.organiserId));
  return world.peopleRows.map((person) => ({
    ...person,
    passwordHash: invited.has(person.id) ? null : (passwords.get(person.account) ?? passwords.get("") ?? null),
    createdAt: founded,
  }));
}
