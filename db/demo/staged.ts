import { partsOf } from "./calendar";
import type { CampaignKey, GroupKey } from "./content/catalogue";
import { cancelReasons, postponeReasons, returnReasons } from "./content/phrases";
import { unbroken } from "./fate";
import type { Fate } from "./lifecycle";
import type { EventPlan } from "./plan";
import type { World, WorldUnit } from "./world";

type Scene = "unreported" | "waiting" | "returned" | "planned" | "draft" | "proposed" | "postponed" | "cancelled";
type Cue = readonly [unit: string, daysAway: number, scene: Scene, campaign: CampaignKey, group?: GroupKey];

/** So that whoever signs in to the demo has something to do today, and so that two streets are behind. */
const cues: readonly Cue[] = [
  ["mishixiang", -2, "unreported", "health", "seniors"],
  ["school-canal-bay", -3, "unreported", "study"],
  ["base-water", -1, "unreported", "routine", "youth"],
  ["shiqiao", -33, "unreported", "safety"],
  ["changqing", -27, "unreported", "routine"],
  ["mishixiang", -12, "returned", "safety"],
  ["school-canal-bay", -15, "returned", "lowcarbon"],
  ["base-water", -9, "returned", "routine"],
  ["shiqiao", -41, "returned", "anticult"],
  ["community-qinghe", -6, "waiting", "health", "seniors"],
  ["base-clean-water", -8, "waiting", "lowcarbon"],
  ["school-green-field", -5, "waiting", "routine", "youth"],
  ["gongchenqiao", -24, "waiting", "anticult"],
  ["mishixiang", 0, "planned", "routine"],
  ["school-canal-bay", 0, "planned", "study"],
  ["base-water", 0, "planned", "lowcarbon", "youth"],
  ["base-water", 3, "planned", "routine", "youth"],
  ["mishixiang", 5, "planned", "health"],
  ["school-canal-bay", 8, "planned", "study"],
  ["xiangfu", 2, "planned", "safety"],
  ["mishixiang", 30, "draft", "lowcarbon"],
  ["school-canal-bay", 26, "draft", "study"],
  ["base-water", 18, "draft", "routine"],
  ["enterprise-turbine", 12, "proposed", "safety", "workers"],
  ["hushu", 4, "postponed", "routine"],
  ["banshan", 9, "postponed", "lowcarbon"],
  ["wenhui", 3, "cancelled", "health"],
];

/** The staged events around today. */
export function stagedPlans(world: World, today: number): EventPlan[] {
  const byKey = new Map(world.units.map((unit) => [unit.key, unit]));
  return cues.flatMap(([key, daysAway, scene, campaign, group], place) => {
    const unit = byKey.get(key);
    return unit
      ? [staged({ unit, day: today + daysAway, campaign, place, ...(group ? { group } : {}) }, scene, daysAway)]
      : [];
  });
}

type Part = { unit: WorldUnit; day: number; campaign: CampaignKey; place: number; group?: GroupKey };

function staged({ unit, day, campaign, place, group }: Part, scene: Scene, daysAway: number): EventPlan {
  return {
    seed: `staged/${place}/${day}`,
    campaign,
    number: place,
    year: partsOf(day).year,
    day,
    unit,
    fate: fateIn(scene, daysAway, place),
    ...(group ? { groups: group } : {}),
    ...(scene === "planned" && campaign !== "study" && place % 3 === 0 ? { format: "hybrid", kind: "lecture" } : {}),
  };
}

const from = (list: readonly string[], place: number) => list[place % list.length] ?? "";

/** The fate that leads to the scene as seen from today. */
function fateIn(scene: Scene, daysAway: number, place: number): Partial<Fate> {
  const shown: Partial<Fate> = { lead: daysAway + 15 > 10 ? daysAway + 15 : 10 };
  const broken = (how: "cancelled" | "postponed", reasons: readonly string[]) =>
    ({ ...shown, broken: { how, before: daysAway + 2, reason: from(reasons, place) } }) as const;
  switch (scene) {
    case "unreported":
      return { ...shown, ...unbroken, report: null };
    case "waiting":
      return { ...shown, ...unbroken, report: 1, review: null };
    case "returned":
      return {
        ...shown,
        ...unbroken,
        report: 1,
        review: 4,
        returned: { reason: from(returnReasons, place), corrected: null, review: null },
      };
    case "planned":
      return { ...shown, ...unbroken };
    case "draft":
      return { ...unbroken, lead: null, drafted: daysAway - 11 };
    case "proposed":
      return { ...unbroken, lead: daysAway + 3, proposed: "only" };
    case "postponed":
      return broken("postponed", postponeReasons);
    case "cancelled":
      return broken("cancelled", cancelReasons);
  }
}
