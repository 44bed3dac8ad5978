import type {
  awards,
  campaignYears,
  grantEvents,
  grantProgrammes,
  grants,
  mediaReports,
  venueKinds,
  venueMilestones,
  venues,
} from "../schema";
import type { CampaignKey } from "./content/catalogue";
import {
  campaignPlans,
  demoAwards,
  demoCampaignMedia,
  demoMilestones,
  demoOwnMedia,
  demoProgrammes,
  demoVenueKinds,
  kindsOfVenues,
  quietVenues,
  type VenueKindKey,
} from "./content/ledgers";
import { outlets } from "./content/phrases";
import { venueWords } from "./content/venue-words";
import { demoVenues } from "./content/venues";
import { demoId, Random } from "./random";
import { campaignIds, founded, streetIds, unitId, type World, type WorldUnit } from "./world";

type Rows<Table extends { $inferInsert: unknown }> = Table["$inferInsert"][];

const venueKindId = (key: VenueKindKey) => demoId("venue-kind", key);
const venueId = (key: string) => demoId("venue", key);

export const venueKindRows: Rows<typeof venueKinds> = demoVenueKinds.map(({ key, ...kind }, position) => ({
  ...kind,
  id: venueKindId(key),
  position,
}));

/** The venues with what the registry knows of them, and those no event is ever held at. */
export function registeredVenues(world: World): Rows<typeof venues> {
  const keys = new Map(demoVenues.map(({ key, holds }) => [venueId(key), { key, holds }]));
  const known = world.venueRows.map((row): Rows<typeof venues>[number] => {
    const venue = keys.get(row.id);
    const registered = venue && kindsOfVenues[venue.key];
    const { kind, level = null, opening = null } = registered ?? {};
    const known = { kindId: kind ? venueKindId(kind) : null, level, opening, capacity: venue?.holds ?? null };
    return { ...row, ...known, ...(venue ? wordsOf(venue.key) : {}) };
  });
  const quiet = quietVenues.map(({ key, name, nameEn, street, address, kind }) => ({
    ...{ id: venueId(key), name, nameEn, address },
    streetId: streetIds[street],
    kindId: venueKindId(kind),
    ...wordsOf(key),
  }));
  return [...known, ...quiet];
}

function wordsOf(key: string): Partial<Rows<typeof venues>[number]> {
  const words = venueWords[key];
  if (!words) return {};
  const [latitude, longitude] = words.point;
  return { latitude, longitude, description: words.description, phone: words.phone ?? null };
}

/** What became of venues, until today. */
export function milestoneRows(world: World, today: string): Rows<typeof venueMilestones> {
  const pathOf = new Map(world.units.map((unit) => [unit.id, unit.path]));
  const paths = new Map(registeredVenues(world).map(({ id, unitId }) => [id, pathOf.get(unitId ?? "") ?? "/"]));
  const thisYear = Number(today.slice(0, 4));
  return demoMilestones
    .map(({ venue, step, year, day, note = "" }) => {
      const happenedOn = `${year === 2022 ? year : thisYear - year.ago}-${day}`;
      const id = demoId("milestone", venue, step, happenedOn);
      const level = step === "named" || step === "recognised" ? (kindsOfVenues[venue]?.level ?? null) : null;
      const unitPath = paths.get(venueId(venue)) ?? "/";
      return { id, venueId: venueId(venue), unitPath, step, level, happenedOn, note, createdAt: founded };
    })
    .filter((row) => row.happenedOn <= today);
}

const programmeId = (key: string) => demoId("grant-programme", key);

export const programmeRows: Rows<typeof grantProgrammes> = demoProgrammes.map(({ key, name, nameEn }, position) => ({
  ...{ id: programmeId(key), name, nameEn, position },
}));

/** The supported projects of 2022, last year and this one; of this year some reports are still to come. */
export function grantRows(world: World, today: string): Rows<typeof grants> {
  const thisYear = Number(today.slice(0, 4));
  return demoProgrammes.flatMap((programme) =>
    [2022, thisYear - 1, thisYear].flatMap((year, place) => {
      const random = new Random(`grants/${programme.key}/${year}`);
      const kinds: readonly string[] = programme.kinds;
      const turns = random.shuffled(world.units.filter((unit) => kinds.includes(unit.kind)));
      return Array.from({ length: programme.sizes[place] ?? 0 }, (_, number) => {
        const unit = turns[number % turns.length] as WorldUnit;
        return grantRow({ programme, unit, year, number, today }, random);
      }).filter(({ grantedOn }) => grantedOn <= today);
    }),
  );
}

type Granted = {
  programme: (typeof demoProgrammes)[number];
  unit: WorldUnit;
  year: number;
  number: number;
  today: string;
};

function grantRow({ programme, unit, year, number, today }: Granted, random: Random): Rows<typeof grants>[number] {
  const dayIn = (month: number) => `${year}-${String(month).padStart(2, "0")}-${random.whole(10, 28)}`;
  const [grantedOn, midTerm, final] = [dayIn(4), dayIn(9), dayIn(11)];
  // Of past years everything has come; of this one not every unit has been on time.
  const late = year === Number(today.slice(0, 4)) ? random.fraction() : 0;
  const midTermOn = midTerm <= today && late < 0.85 ? midTerm : null;
  const finalOn = final <= today && late < 0.5 ? final : null;
  return {
    ...{ id: demoId("grant", programme.key, year, number), unitId: unit.id, unitPath: unit.path },
    ...{ programmeId: programmeId(programme.key), year, grantedOn, createdAt: founded, midTermOn, finalOn },
    title: `${unit.name}${random.pick(programme.titles)}`,
    amount: withoutMoney(number) ? null : random.whole(10, 40) * 500,
    midTermReport: midTermOn ? "按计划推进，已完成过半活动。" : "",
    finalReport: finalOn ? "活动全部完成，经费使用符合约定，照片和签到表已交。" : "",
  };
}

/** Now and then a grant is given without money: its title and the report are what it is about. */
const withoutMoney = (number: number) => number % 9 === 8;

/** What the campaigns are to be in each of the demo's years. */
export function campaignYearRows(years: readonly number[]): Rows<typeof campaignYears> {
  return (Object.keys(campaignPlans) as CampaignKey[]).flatMap((key) => {
    const { period, goal = "" } = campaignPlans[key] ?? {};
    return years.map((year) => ({
      ...{ id: demoId("campaign-year", key, year), campaignId: campaignIds[key], year, goal },
      startsOn: period ? `${year}-${period[0]}` : null,
      endsOn: period ? `${year}-${period[1]}` : null,
    }));
  });
}

/** The awards until today. */
export function awardRows(world: World, today: string): Rows<typeof awards> {
  const thisYear = Number(today.slice(0, 4));
  return demoAwards
    .map(({ title, giver, level, year, day, campaign, street }) => {
      const unit = (street && world.units.find(({ id }) => id === unitId(street))) ?? (world.units[0] as WorldUnit);
      const givenOn = `${year === 2022 ? year : thisYear - year.ago}-${day}`;
      return {
        ...{ id: demoId("award", title, givenOn), unitId: unit.id, unitPath: unit.path, title, giver, level, givenOn },
        campaignId: campaign ? campaignIds[campaign] : null,
        createdAt: founded,
      };
    })
    .filter((row) => row.givenOn <= today);
}

/** What the press wrote about whole campaigns, until today. */
export function campaignMediaRows(world: World, today: string): Rows<typeof mediaReports> {
  const root = world.units[0] as WorldUnit;
  return demoCampaignMedia
    .map(({ title, outlet, level, ago, day, campaign }) => {
      const publishedOn = `${Number(today.slice(0, 4)) - ago}-${day}`;
      return {
        ...{ id: demoId("media", title, publishedOn), unitId: root.id, unitPath: root.path, title, outlet, level },
        ...{ url: null, publishedOn, campaignId: campaignIds[campaign], createdAt: founded, confirmedAt: founded },
      };
    })
    .filter((row) => row.publishedOn <= today);
}

/** What a unit itself entered about an event, still to be confirmed by the office. */
export function ownMediaRow(event: Held & { unitId: string }): Rows<typeof mediaReports>[number] {
  const { id: eventId, unitId, unitPath, startsOn: publishedOn } = event;
  const id = demoId("media", eventId, "own");
  return { ...demoOwnMedia, id, eventId, unitId, unitPath, publishedOn, createdAt: founded };
}

type Held = { id: string; unitPath: string; startsOn: string };

/** The events that came of each grant: up to three that its unit held in the year after it was given. */
export function grantEventRows(granted: Rows<typeof grants>, held: readonly Held[]): Rows<typeof grantEvents> {
  return granted.flatMap(({ id: grantId, unitPath, year, grantedOn }) =>
    held
      .filter((event) => event.unitPath.startsWith(unitPath))
      .filter(({ startsOn }) => startsOn >= grantedOn && startsOn.startsWith(`${year}-`))
      .slice(0, 3)
      .map((event) => ({ grantId, eventId: event.id })),
  );
}

/** The level of the outlets that report in the demo. */
const levelOf = (outlet: string) => (outlet === outlets[0] || outlet === outlets[4] ? "city" : "district");

type Reported = {
  event: { id: string; unitId: string; unitPath: string; startsOn: string };
  link: { title: string; outlet: string; url: string };
};

/** The ledger's entry of a link that stands in an approved record. */
export function mediaRow({ event, link }: Reported): Rows<typeof mediaReports>[number] {
  return {
    ...{ id: demoId("media", event.id, link.url), eventId: event.id, unitId: event.unitId, unitPath: event.unitPath },
    ...{ title: link.title, outlet: link.outlet, url: link.url, recordUrl: link.url },
    level: levelOf(link.outlet),
    publishedOn: event.startsOn,
    createdAt: founded,
    confirmedAt: founded,
  };
}
