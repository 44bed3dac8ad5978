import { cancelReasons, postponeReasons, returnReasons } from "./content/phrases";
import type { Fate } from "./lifecycle";
import type { EventPlan } from "./plan";
import { Random } from "./random";

/** Not called off, whatever chance says. */
export const unbroken: Partial<Fate> = { broken: undefined };

/** What happens to an event: what the plan says, and chance for the rest. */
export function fateOf(plan: EventPlan): Fate {
  const random = new Random(`${plan.seed}/fate`);
  const phones = plan.campaign === "phones";
  const early = plan.mainStage || plan.campaign === "scienceday";
  const lead = early ? random.whole(18, 45) : random.whole(8, 48);
  const chance: Fate = {
    lead,
    drafted: random.whole(1, 9),
    report: phones ? random.whole(0, 5) : random.whole(0, 9),
    review: phones ? random.whole(1, 8) : random.whole(5, 22),
    ...returnedAtFirst(plan, random),
    ...(random.chance(0.12) ? { correction: "按签到表核减。" } : {}),
    ...(plan.unit.reviewsBeforePublishing ? { proposed: "agreed" as const } : {}),
    ...brokenOff(plan, random),
  };
  return { ...chance, ...plan.fate };
}

function returnedAtFirst(plan: EventPlan, random: Random): Pick<Fate, "returned"> {
  if (!random.chance(plan.campaign === "phones" ? 0.03 : 0.1)) return {};
  return {
    returned: { reason: random.pick(returnReasons), corrected: random.whole(1, 9), review: random.whole(1, 7) },
  };
}

/** In 2022 everything that is on record was held. */
function brokenOff(plan: EventPlan, random: Random): Pick<Fate, "broken"> {
  if (plan.year === 2022 || plan.mainStage || plan.edition) return {};
  const drawn = random.fraction();
  if (drawn < 0.025)
    return { broken: { how: "cancelled", before: random.whole(1, 3), reason: random.pick(cancelReasons) } };
  if (drawn < 0.045) return { broken: { how: "rescheduled", before: 6, reason: random.pick(postponeReasons) } };
  return {};
}
