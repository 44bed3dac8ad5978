import { dayAt, daysIn, isWeekend, partsOf, scienceDayOf } from "./calendar";
import type { CampaignKey, GroupKey, KindKey } from "./content/catalogue";
import type { Fate } from "./lifecycle";
import { Random } from "./random";
import type { World, WorldUnit } from "./world";

/** An event that is to be made: everything else follows from this and the seed. */
export type EventPlan = {
  /** Different for each event: it decides the ids and all that is left to chance. */
  seed: string;
  campaign: CampaignKey;
  /** The how many-eth of its campaign in its year. */
  number: number;
  year: number;
  day: number;
  unit: WorldUnit;
  edition?: { number: number; session: number; sessions: number };
  mainStage?: boolean;
  /** A group the event is to be for. */
  groups?: GroupKey;
  kind?: KindKey;
  format?: "onsite" | "online" | "hybrid";
  /** Streamed, with this many viewers; reported by the media. In 2022 nothing else is. */
  viewers?: number;
  reported?: boolean;
  /** What happens to it, where that is not left to chance. */
  fate?: Partial<Fate>;
};

export type YearSize = Record<CampaignKey, number>;

const even = [5, 4, 6, 6, 6, 6, 6, 6, 2, 6, 6, 5];
const monthWeights: Partial<Record<CampaignKey, readonly number[]>> = {
  study: [1, 1, 2, 4, 2, 2, 9, 8, 0, 3, 4, 1],
  scientists: [0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 1],
  civil: [0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0],
  turbine: [0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0],
  phones: [5, 4, 9, 9, 9, 9, 7, 7, 9, 9, 9, 7],
};
const workdaysOnly: readonly CampaignKey[] = ["phones", "civil", "turbine", "scientists"];

/** Who holds the events of a campaign: kinds of units, and how often each takes its turn. */
const hosts: Record<CampaignKey, Partial<Record<HostKind, number>>> = {
  scienceday: { subdistrict: 4, community: 1, school: 2, base: 3, society: 2 },
  techweek: { subdistrict: 3, community: 1, school: 2, base: 2, society: 2 },
  phones: { subdistrict: 5, community: 4, society: 1 },
  study: { school: 2, base: 2 },
  scientists: { school: 1 },
  civil: { department: 1 },
  turbine: { enterprise: 1 },
  anticult: { subdistrict: 3, community: 2 },
  health: { subdistrict: 2, community: 2, society: 2 },
  safety: { subdistrict: 3, community: 1, base: 1, enterprise: 1 },
  lowcarbon: { subdistrict: 2, community: 1, base: 2, school: 1 },
  routine: { subdistrict: 3, community: 2, school: 1, base: 2, society: 1, enterprise: 1, department: 1 },
};
type HostKind =
  | "association"
  | "subdistrict"
  | "community"
  | "school"
  | "base"
  | "society"
  | "department"
  | "enterprise";

/** Units whose subject is another. */
const unsuited: Partial<Record<CampaignKey, readonly string[]>> = {
  phones: ["society-youth", "society-nature", "society-health"],
  health: ["society-youth", "society-nature"],
  civil: ["department-workers"],
  turbine: ["enterprise-smart"],
};

/** All events of a year, campaign by campaign. `behind`: units that do little of what they should. */
export function planYear(world: World, year: number, size: YearSize, behind: readonly string[] = []): EventPlan[] {
  return (Object.keys(size) as CampaignKey[]).flatMap((campaign) => {
    const random = new Random(`plan/${year}/${campaign}`);
    const turns = rosterOf(world, campaign, random).filter((unit) => !behind.includes(unit.key) || random.chance(0.35));
    const days = daysOf(campaign, year, size[campaign], random);
    const plans = days.map((day, place): EventPlan => {
      const unit = turns[place % turns.length] as WorldUnit;
      return { seed: `${year}/${campaign}/${place}`, campaign, number: place, year, day, unit };
    });
    return special(plans, world);
  });
}

/** The units that take part in a campaign, in the order of their turns, each as often as its kind's weight says. */
export function rosterOf(world: World, campaign: CampaignKey, random: Random): WorldUnit[] {
  const weights = hosts[campaign];
  const suited = world.units.filter((unit) => !unsuited[campaign]?.includes(unit.key));
  const turns = suited.flatMap((unit) => Array<WorldUnit>(weights[hostKind(unit)] ?? 0).fill(unit));
  return random.shuffled(turns.length > 0 ? turns : world.units);
}

function hostKind(unit: WorldUnit): HostKind {
  return unit.peerGroup === "社区" ? "community" : unit.kind;
}

/** The days of a campaign's events in order: months by weight, days by what suits it. */
function daysOf(campaign: CampaignKey, year: number, events: number, random: Random): number[] {
  if (campaign === "scienceday") return around(scienceDayOf(year), events, random);
  if (campaign === "techweek") return around(dayAt(year, 5, 20), events, random);
  const months = shareOut(events, monthWeights[campaign] ?? even);
  const days = months.flatMap((count, month) =>
    Array.from({ length: count }, () => dayIn(year, month + 1, workdaysOnly.includes(campaign), random)),
  );
  return days.sort((one, other) => one - other);
}

/** Days that crowd around the main one, the main one first. */
function around(main: number, events: number, random: Random): number[] {
  const offset = () => Math.round((random.fraction() + random.fraction() + random.fraction() - 1.5) * 14);
  const inMonth = (day: number) => partsOf(day).month === partsOf(main).month;
  return Array.from({ length: events }, (_, place) => {
    for (let day = main + (place === 0 ? 0 : offset()); ; day = main + offset()) if (inMonth(day)) return day;
  });
}

function dayIn(year: number, month: number, workday: boolean, random: Random): number {
  for (;;) {
    const day = dayAt(year, month, random.whole(1, daysIn(year, month)));
    if (!isHoliday(day) && !(workday && isWeekend(day))) return day;
  }
}

function isHoliday(day: number): boolean {
  const { month, dayOfMonth } = partsOf(day);
  return (month === 1 && dayOfMonth === 1) || (month === 5 && dayOfMonth <= 3) || (month === 10 && dayOfMonth <= 4);
}

/** Divides a number by weights into whole parts that add up to it. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((added, weight) => added + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRest = exact
    .map((value, place) => ({ place, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const missing = total - shares.reduce((added, share) => added + share, 0);
  for (const { place } of byRest.slice(0, missing)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}

/** What is particular to some campaigns: editions, the main stage, and in 2022 what was streamed and reported. */
function special(plans: EventPlan[], world: World): EventPlan[] {
  const root = world.units[0] as WorldUnit;
  return plans.map((plan, place): EventPlan => {
    if (plan.campaign === "civil") return inEdition(plan, plans, place);
    if (plan.campaign === "turbine") return { ...plan, edition: { number: place + 1, session: 1, sessions: 1 } };
    if (plan.campaign !== "scienceday") return plan;
    const stage = place === 0 ? { mainStage: true, unit: root, format: "hybrid" as const } : {};
    if (plan.year !== 2022) return { ...plan, ...stage };
    const viewers = new Random(`viewers/${place}`).whole(7_200, 12_400);
    const streamed = place % 11 === 0 ? { viewers, format: "hybrid" as const } : {};
    return { ...plan, ...stage, ...streamed, reported: place % 10 === 0 };
  });
}

/** Civil servants: the third edition has two sessions, so there is one edition fewer than events. */
function inEdition(plan: EventPlan, plans: EventPlan[], place: number): EventPlan {
  if (place < 2) return { ...plan, edition: { number: place + 1, session: 1, sessions: 1 } };
  if (place > 3) return { ...plan, edition: { number: place, session: 1, sessions: 1 } };
  const day = plans[2]?.day ?? plan.day;
  return { ...plan, day, edition: { number: 3, session: place - 1, sessions: 2 } };
}
