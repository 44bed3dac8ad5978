import { partsOf } from "./calendar";
import type { CampaignKey } from "./content/catalogue";
import { fateOf, unbroken } from "./fate";
import type { Fate } from "./lifecycle";
import { type EventPlan, planYear, rosterOf, type YearSize } from "./plan";
import { Random } from "./random";
import { stagedPlans } from "./staged";
import { seniorsGap } from "./unfold";
import type { World, WorldUnit } from "./world";

/** How many events of each campaign: 2022 as published, the last complete year somewhat over 300, this year just short of it. */
const sizes: Record<"published" | "last" | "current", YearSize> = {
  published: {
    scienceday: 134,
    techweek: 22,
    phones: 534,
    study: 20,
    scientists: 3,
    civil: 6,
    turbine: 3,
    anticult: 9,
    health: 14,
    safety: 10,
    lowcarbon: 4,
    routine: 18,
  },
  last: {
    scienceday: 92,
    techweek: 46,
    phones: 520,
    study: 32,
    scientists: 8,
    civil: 8,
    turbine: 6,
    anticult: 18,
    health: 34,
    safety: 24,
    lowcarbon: 18,
    routine: 34,
  },
  current: {
    scienceday: 80,
    techweek: 40,
    phones: 500,
    study: 26,
    scientists: 7,
    civil: 7,
    turbine: 5,
    anticult: 14,
    health: 28,
    safety: 20,
    lowcarbon: 14,
    routine: 27,
  },
};

/** Subdistricts that fall behind this year. */
export const behind = ["shiqiao", "changqing"] as const;

/** The years of the demo that have events, in order. */
export function demoYears(today: number): number[] {
  const { year } = partsOf(today);
  return [...new Set([2022, year - 1, year, year + 1])].sort((one, other) => one - other);
}

/** All events of the demo years: 2022, the last complete year, this one, and what is already planned of the next. */
export function demoPlans(world: World, today: number): EventPlan[] {
  const current = partsOf(today).year;
  const planned = demoYears(today).flatMap((year) => {
    const size = year === 2022 ? sizes.published : year < current ? sizes.last : sizes.current;
    return planYear(world, year, size, year >= current ? behind : []);
  });
  const events = [...withoutSeniorsIn(planned, world, today), ...stagedPlans(world, today)];
  return [...events, ...fillers(events, world, today)];
}

/** Nobody holds a phone class in the street of the gap: a unit of another street does. */
function withoutSeniorsIn(plans: EventPlan[], world: World, today: number): EventPlan[] {
  const turns = rosterOf(world, "phones", new Random("gap")).filter((unit) => unit.street !== seniorsGap.street);
  return plans.map((plan, place) => {
    const away = plan.day - today;
    const inGap = away >= -seniorsGap.daysBefore && away <= seniorsGap.daysAfter;
    if (plan.campaign !== "phones" || plan.unit.street !== seniorsGap.street || !inGap) return plan;
    return { ...plan, unit: turns[place % turns.length] as WorldUnit };
  });
}

const filledDays = 21;
const fillerCampaigns: readonly CampaignKey[] = ["routine", "health", "lowcarbon", "safety", "study", "anticult"];

/** One event for each of the coming days that would have none that counts. */
function fillers(plans: EventPlan[], world: World, today: number): EventPlan[] {
  const taken = new Set(plans.filter((plan) => isShown(plan, today)).map((plan) => plan.day));
  const turns = Object.fromEntries(
    fillerCampaigns.map((campaign) => [campaign, rosterOf(world, campaign, new Random(`filler/${campaign}`))]),
  );
  const days = Array.from({ length: filledDays + 1 }, (_, away) => today + away).filter((day) => !taken.has(day));
  return days.map((day, place): EventPlan => {
    const format = place % 5 === 1 ? "hybrid" : place % 7 === 3 ? "online" : "onsite";
    // A lecture can be streamed, and every campaign but the study trips has some.
    const streamed = format === "onsite" ? {} : { kind: "lecture" as const };
    const turn = fillerCampaigns[place % fillerCampaigns.length] as CampaignKey;
    const campaign = turn === "study" && format !== "onsite" ? "routine" : turn;
    const roster = turns[campaign] as WorldUnit[];
    const fate: Partial<Fate> = { ...unbroken, lead: day - today + 3 + (place % 9) };
    const { year } = partsOf(day);
    const unit = roster[day % roster.length] as WorldUnit;
    return { seed: `filler/${day}`, campaign, number: day, year, day, unit, format, ...streamed, fate };
  });
}

/** Will it be on the public schedule and count? Phone classes do not count. */
function isShown(plan: EventPlan, today: number): boolean {
  if (plan.campaign === "phones" || plan.day < today) return false;
  const fate = fateOf(plan);
  return (fate.lead ?? 0) > plan.day - today && !fate.broken && fate.proposed !== "only";
}
