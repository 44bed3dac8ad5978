import type { KindKey } from "./content/catalogue";
import type { EventPlan } from "./plan";
import type { Random } from "./random";

const at = (hour: number, minute = 0) => hour * 60 + minute;

const usual: Record<KindKey, readonly (readonly [from: number, to: number])[]> = {
  lecture: [
    [at(9, 30), at(11)],
    [at(14), at(15, 30)],
    [at(14, 30), at(16)],
    [at(19), at(20, 30)],
  ],
  exhibition: [
    [at(9), at(16, 30)],
    [at(9), at(17)],
  ],
  contest: [
    [at(9), at(11, 30)],
    [at(13, 30), at(16)],
  ],
  advice: [
    [at(8, 30), at(11)],
    [at(9), at(11)],
    [at(14), at(16)],
  ],
  training: [
    [at(9, 30), at(11)],
    [at(14), at(15, 30)],
    [at(13, 30), at(16, 30)],
  ],
  trip: [
    [at(8, 30), at(11, 30)],
    [at(9), at(15, 30)],
    [at(13), at(16, 30)],
  ],
  scientist: [
    [at(9, 30), at(11)],
    [at(14), at(15, 30)],
  ],
  publicity: [
    [at(8, 30), at(10, 30)],
    [at(9), at(11)],
    [at(15), at(17)],
  ],
  openday: [
    [at(9), at(11, 30)],
    [at(13, 30), at(16, 30)],
    [at(18, 30), at(20, 30)],
  ],
  camp: [
    [at(8, 30), at(11, 30)],
    [at(13, 30), at(16, 30)],
  ],
  show: [
    [at(10), at(11)],
    [at(15), at(16)],
    [at(18, 30), at(19, 30)],
  ],
  other: [
    [at(9), at(10, 30)],
    [at(14), at(15, 30)],
    [at(19), at(20, 30)],
  ],
};
const phoneClasses = [
  [at(9), at(10)],
  [at(9, 30), at(10, 30)],
  [at(10), at(11)],
  [at(14), at(15)],
  [at(14, 30), at(15, 30)],
] as const;
const turbineLecture = [at(17, 30), at(19)] as const;

/** When an event begins and ends, in minutes after midnight. */
export function hoursOf(plan: EventPlan, kind: KindKey, random: Random): { from: number; to: number } {
  if (plan.campaign === "civil") {
    // Two sessions of an edition share a day.
    return plan.edition?.session === 2 ? { from: at(15, 30), to: at(17) } : { from: at(13, 30), to: at(15) };
  }
  const [from, to] = chosen(plan, kind, random);
  return { from, to };
}

function chosen(plan: EventPlan, kind: KindKey, random: Random): readonly [number, number] {
  if (plan.mainStage) return [at(9), at(11, 30)];
  if (plan.campaign === "turbine") return turbineLecture;
  return random.pick(plan.campaign === "phones" ? phoneClasses : usual[kind]);
}
