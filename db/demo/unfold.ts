import { idAt } from "../ids";
import type { attendance, eventAudiences, events, onlineViews, records, reviews, statusChanges } from "../schema";
import { dateOf, demoTimeZone, momentAt, partsOf } from "./calendar";
import type { GroupKey, KindKey } from "./content/catalogue";
import { partners, speakerRoles, surnames } from "./content/phrases";
import type { StreetKey } from "./content/streets";
import { fateOf } from "./fate";
import { byGroup, placesFor, turnout } from "./figures";
import { hoursOf } from "./hours";
import { type Life, lifeOf } from "./lifecycle";
import type { EventPlan } from "./plan";
import { demoId, Random } from "./random";
import { recordRows } from "./record-rows";
import { type Site, siteOf } from "./site";
import { filled, type Subject, subjectOf } from "./subject";
import { campaignIds, groupIds, kindIds, streetIds, type World } from "./world";

/** Everything that is kept of one event. The search text follows from it and is the loader's. */
export type EventRows = {
  event: Omit<typeof events.$inferInsert, "searchText">;
  audiences: (typeof eventAudiences.$inferInsert)[];
  changes: (typeof statusChanges.$inferInsert)[];
  record: typeof records.$inferInsert | null;
  attendance: (typeof attendance.$inferInsert)[];
  views: (typeof onlineViews.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
};

/** In one street nothing was done for seniors lately: something for the coordinator to find. */
export const seniorsGap = { street: "daguan" as StreetKey, daysBefore: 62, daysAfter: 10 } as const;

/** What is so for the whole database. */
export type Setting = { world: World; today: number };

/** The facts of one event that its rows are written from. */
export type Facts = {
  id: string;
  plan: EventPlan;
  subject: Subject;
  groups: readonly GroupKey[];
  site: Site;
  life: Life;
  random: Random;
};

/** Makes the rows of a planned event as they stand at the beginning of today; null when nobody has thought of it yet. */
export function unfold(plan: EventPlan, setting: Setting): EventRows | null {
  const random = new Random(plan.seed);
  const chanceOfId = random.id();
  const { month } = partsOf(plan.day);
  const chosen = subjectOf(plan, month, random);
  const site = siteOf(plan, chosen, setting.world, random);
  const subject = { ...chosen, title: filled(chosen.title, { place: site.name }) };
  const hours = hoursOf(plan, subject.kind, random);
  const { correction, ...chance } = fateOf(plan);
  // Nobody signs in to an online event, so nothing is taken off its figures.
  const fate = correction && site.format !== "online" ? { ...chance, correction } : chance;
  const life = lifeOf(fate, { day: plan.day, endMinutes: hours.to, today: setting.today, random });
  if (!life) return null;
  const id = idAt(life.createdAt.getTime(), chanceOfId);
  const groups = servedAt(site.street, subject.groups, plan.day - setting.today);
  const facts: Facts = { id, plan, subject, groups, site, life, random };
  const expected = plan.mainStage ? random.whole(380, 560) : turnout(subject.kind, site.holds, random);
  return {
    event: { ...eventRow(facts, hours), capacity: site.format === "online" ? null : placesFor(expected, site.holds) },
    audiences: groups.map((group) => ({ eventId: id, groupId: groupIds[group] })),
    changes: changeRows(facts),
    ...recordRows(facts, byGroup(expected, groups, random), "correction" in fate),
  };
}

/** The id of an edition. */
export function editionId(campaign: string, year: number, number: number): string {
  return demoId("edition", campaign, year, number);
}

function servedAt(street: StreetKey | null, groups: readonly GroupKey[], daysAway: number): readonly GroupKey[] {
  const inGap = street === seniorsGap.street && daysAway >= -seniorsGap.daysBefore && daysAway <= seniorsGap.daysAfter;
  if (!inGap) return groups;
  const others = groups.filter((group) => group !== "seniors");
  return others.length > 0 ? others : ["public"];
}

function eventRow({ id, plan, subject, site, life, random }: Facts, hours: { from: number; to: number }) {
  const { year, month } = partsOf(plan.day);
  const { unit, campaign, edition } = plan;
  return {
    id,
    unitId: unit.id,
    unitPath: unit.path,
    title: subject.title,
    description: subject.description,
    kindId: kindIds[subject.kind],
    campaignId: campaignIds[campaign],
    editionId: edition ? editionId(campaign, plan.year, edition.number) : null,
    counts: campaign !== "phones",
    format: site.format,
    venueId: site.venueId,
    streetId: site.street ? streetIds[site.street] : null,
    place: site.place,
    onlineUrl: site.format === "onsite" ? null : `https://live.demo.invalid/${id}`,
    startsAt: momentAt(plan.day, hours.from),
    endsAt: momentAt(plan.day, hours.to),
    timeZone: demoTimeZone,
    startsOn: dateOf(plan.day),
    year,
    month,
    host: unit.name,
    coHosts: random.chance(0.3) ? random.pick(partners) : null,
    speaker: speakerFor(subject.kind, random),
    contactName: unit.contactName,
    contactPhone: unit.contactPhone,
    accessNotes: null,
    status: life.status,
    version: life.steps.length + 1,
    createdBy: unit.organiserId,
    createdAt: life.createdAt,
    updatedAt: life.updatedAt,
    publishedAt: life.publishedAt,
  };
}

const surnameList = [...surnames];

function speakerFor(kind: KindKey, random: Random): string | null {
  const roles = speakerRoles[kind];
  return roles && random.chance(0.85) ? `${random.pick(surnameList)}${random.pick(roles)}` : null;
}

function changeRows({ id, plan, life, random }: Facts) {
  return life.steps.map(({ move, from, to, at, by, reason }) => ({
    id: idAt(at.getTime(), random.id()),
    eventId: id,
    move,
    fromStatus: from,
    toStatus: to,
    reason,
    actorId: by === "organiser" ? plan.unit.organiserId : plan.unit.reviewerId,
    at,
  }));
}
