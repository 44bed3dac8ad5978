import type { CampaignKey, GroupKey, KindKey } from "./content/catalogue";
import {
  forSeniors,
  groupLines,
  namedPatterns,
  notAtSchool,
  phoneClassLines,
  phoneTitlePatterns,
  practicalLines,
  titlePatterns,
} from "./content/phrases";
import {
  civilEditions,
  mainStage,
  newerPhoneLessons,
  phoneLessons,
  scientistTalks,
  studyTrips,
  turbineLectures,
} from "./content/special-topics";
import {
  antiCultTopics,
  generalTopics,
  healthTopics,
  lowCarbonTopics,
  safetyTopics,
  type Topic,
} from "./content/topics";
import { demoVenues } from "./content/venues";
import type { EventPlan } from "./plan";
import type { Random } from "./random";
import type { WorldUnit } from "./world";

/** What an event is about, in words; "{place}" in the title waits for the place to be chosen. */
export type Subject = {
  about: string;
  title: string;
  description: string;
  kind: KindKey;
  groups: readonly GroupKey[];
  /** The venue it can only be held at. */
  venue?: string;
};

const pools: Partial<Record<CampaignKey, readonly Topic[]>> = {
  scienceday: [...generalTopics, ...healthTopics, ...safetyTopics, ...lowCarbonTopics],
  techweek: [...generalTopics, ...safetyTopics],
  health: healthTopics,
  safety: safetyTopics,
  lowcarbon: lowCarbonTopics,
  anticult: antiCultTopics,
};

type Lesson = readonly [about: string, line: string];

/** Chooses what the planned event is about and writes its title and description. */
export function subjectOf(plan: EventPlan, month: number, random: Random): Subject {
  if (plan.mainStage)
    return {
      ...fixed("publicity", ["public", "youth", "seniors"]),
      ...mainStage,
      about: "科普日",
      description: mainStage.line,
      venue: "canal-stage",
    };
  if (plan.campaign === "phones") return phoneClass(plan, random);
  if (plan.campaign === "study") return studyTrip(plan, random);
  if (plan.campaign === "scientists")
    return lesson(plan, pickFrom(scientistTalks, plan.number), fixed("scientist", ["youth"]), random);
  if (plan.campaign === "civil" || plan.campaign === "turbine") return numbered(plan, random);
  return general(plan, month, random);
}

/** The name of the n-th edition of a campaign that is held in editions. */
export function editionTitle(campaign: "civil" | "turbine", number: number): string {
  return campaign === "civil" ? pickFrom(civilEditions, number - 1) : pickFrom(turbineLectures, number - 1)[0];
}

const fixed = (kind: KindKey, groups: readonly GroupKey[]) => ({ kind, groups });

function pickFrom<Item>(list: readonly Item[], place: number): Item {
  return list[place % list.length] as Item;
}

function phoneClass(plan: EventPlan, random: Random): Subject {
  const lessons: readonly Lesson[] = plan.year > 2022 ? [...phoneLessons, ...newerPhoneLessons] : phoneLessons;
  const [about, line] = random.pick(lessons);
  const title = filled(random.pick(phoneTitlePatterns), {
    about,
    host: shortName(plan.unit),
    lesson: random.whole(1, 12),
  });
  return {
    about,
    title,
    description: described(plan, line, fixed("training", ["seniors"]), random),
    ...fixed("training", ["seniors"]),
  };
}

function lesson(
  plan: EventPlan,
  [about, line]: Lesson,
  kept: Pick<Subject, "kind" | "groups">,
  random: Random,
): Subject {
  const title = filled(random.pick(titlePatterns[kept.kind]), { about, host: shortName(plan.unit) });
  return { about, title, description: described(plan, line, kept, random), ...kept };
}

function numbered(plan: EventPlan, random: Random): Subject {
  const { number, session, sessions } = plan.edition ?? { number: 1, session: 1, sessions: 1 };
  const civil = plan.campaign === "civil";
  const about = editionTitle(civil ? "civil" : "turbine", number);
  const suffix = sessions > 1 ? `（第${session}场）` : "";
  const title = civil
    ? `公职人员科学文化素质提升第${number}期：${about}${suffix}`
    : `汽轮大讲堂第${number}讲：${about}`;
  const line = civil
    ? `邀请专家围绕“${about}”作专题辅导，并结合本区工作交流讨论。`
    : pickFrom(turbineLectures, number - 1)[1];
  const kept = fixed(civil ? "lecture" : "training", civil ? ["civil"] : ["workers"]);
  const venue = civil ? "spring-hall" : "turbine-hall";
  return { about, title, description: described(plan, line, kept, random), ...kept, venue };
}

function studyTrip(plan: EventPlan, random: Random): Subject {
  // A base shows what it has; a school goes wherever there is something to see.
  const own = demoVenues.find((venue) => venue.unit === plan.unit.key)?.key;
  const fitting = studyTrips.filter(([, , venue]) => venue === own);
  const [about, line, venue] = pickFrom(fitting.length > 0 ? fitting : studyTrips, plan.number);
  return { ...lesson(plan, [about, line], fixed("trip", ["youth"]), random), venue };
}

function general(plan: EventPlan, month: number, random: Random): Subject {
  const pool = pools[plan.campaign] ?? generalTopics;
  const wanted = pool.filter((one) => isWanted(one, plan));
  const topic = random.pick(wanted.length > 0 ? wanted : pool);
  const kinds = topic.kinds.filter(
    (kind) => (kind !== "camp" || isHolidayMonth(month)) && kind === (plan.kind ?? kind),
  );
  const kind = kinds.length > 0 ? random.pick(kinds) : "openday";
  const text = { about: topic.about, host: shortName(plan.unit), season: month < 4 ? "冬" : "夏" };
  const title = filled(random.pick(topic.named ? namedPatterns : titlePatterns[kind]), text);
  const groups = atSchool(plan.unit) ? (["youth"] as const) : topic.groups;
  return {
    about: topic.about,
    title,
    description: described(plan, topic.line, { kind, groups }, random),
    kind,
    groups,
  };
}

function isWanted(topic: Topic, { groups, kind }: EventPlan): boolean {
  return (!groups || topic.groups.includes(groups)) && (!kind || topic.kinds.includes(kind));
}

const isHolidayMonth = (month: number) => [1, 2, 7, 8].includes(month);
const atSchool = (unit: WorldUnit) => unit.kind === "school";

/** "云桥社区科普协会" is called 云桥社区 in a title, the association 拱墅区. */
function shortName(unit: WorldUnit): string {
  return unit.name.replace(/科普协会$|科学技术协会$/, "");
}

function described(plan: EventPlan, line: string, { kind, groups }: Pick<Subject, "kind" | "groups">, random: Random) {
  const elders = groups.includes("seniors") || groups.includes("public");
  const fits = (text: string) => !(atSchool(plan.unit) && notAtSchool.test(text)) && (elders || !forSeniors.test(text));
  const practical = (plan.campaign === "phones" ? phoneClassLines : practicalLines[kind]).filter(fits);
  const more = (groupLines[random.pick(groups)] ?? []).filter(fits);
  const second = practical.length > 0 ? random.pick(practical) : "";
  return `${line}${second}${more.length > 0 && random.chance(0.4) ? random.pick(more) : ""}`;
}

/** Fills "{name}" with the word of that name. */
export function filled(pattern: string, named: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(named[name] ?? whole));
}
