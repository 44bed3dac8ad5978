import type { eventStatuses, reviews } from "../schema";
import { momentAt } from "./calendar";
import type { Random } from "./random";

export type Status = (typeof eventStatuses)[number];
/** The moves of lib/events/status.ts that the demo makes; a test compares every step with that table. */
export type DemoMove = "propose" | "publish" | "postpone" | "reschedule" | "cancel" | "submit" | "approve" | "return";

export type Step = {
  move: DemoMove;
  from: Status;
  to: Status;
  at: Date;
  by: "organiser" | "reviewer";
  reason: string | null;
};
export type Decision = {
  recordVersion: number;
  decision: typeof reviews.$inferSelect.decision;
  reason: string | null;
  at: Date;
};

/** How an event fares, in days. `null` for what does not happen (yet). */
export type Fate = {
  /** Published so many days before the event; null: still a draft. */
  lead: number | null;
  /** The draft was made so many days before that. */
  drafted: number;
  /** 先审后发: proposed first; "only" when nobody has agreed yet. */
  proposed?: "agreed" | "only";
  /** Called off, or put off and given a new date, or put off and still without. */
  broken?: { how: "cancelled" | "rescheduled" | "postponed"; before: number; reason: string };
  /** Reported so many days after it was held. */
  report: number | null;
  /** Decided so many days after that. */
  review: number | null;
  /** Sent back at first, corrected after some days, and decided some days later. */
  returned?: { reason: string; corrected: number | null; review: number | null };
  /** The approved figures differ from the claimed ones; said why. */
  correction?: string;
};

export type Life = {
  status: Status;
  createdAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
  steps: Step[];
  decisions: Decision[];
  record: { version: number; submittedAt: Date } | null;
};

type Occasion = { day: number; endMinutes: number; today: number; random: Random };

/** What has happened to an event until the beginning of today; null when it has not even been drafted. */
export function lifeOf(fate: Fate, occasion: Occasion): Life | null {
  const { day, today, random } = occasion;
  const lead = fate.lead ?? 14;
  const created = day - lead - fate.drafted;
  if (created >= today) return null;
  const createdAt = momentAt(created, random.whole(540, 600));
  const until = momentAt(today, 0);
  const steps = [...beforehand(fate, occasion), ...afterwards(fate, occasion)].filter((step) => step.at < until);
  return {
    status: steps.at(-1)?.to ?? "draft",
    createdAt,
    publishedAt: steps.find((step) => step.move === "publish")?.at ?? null,
    updatedAt: steps.at(-1)?.at ?? createdAt,
    steps,
    ...recordOf(steps),
  };
}

const officeHour = (random: Random) => random.whole(615, 1020);

function beforehand(fate: Fate, { day, today, random }: Occasion): Step[] {
  const steps: Step[] = [];
  const add = adder(steps);
  const published = day - (fate.lead ?? 0);
  if (fate.proposed === "only")
    add("propose", "draft", "proposed", momentAt(Math.min(published, today - 1), officeHour(random)), "organiser");
  if (fate.proposed === "only" || fate.lead === null) return steps;
  if (fate.proposed) {
    add("propose", "draft", "proposed", momentAt(published - 1, officeHour(random)), "organiser");
    add("publish", "proposed", "published", momentAt(published, officeHour(random)), "reviewer");
  } else add("publish", "draft", "published", momentAt(published, officeHour(random)), "organiser");
  const { broken } = fate;
  if (!broken) return steps;
  const at = momentAt(day - broken.before, officeHour(random));
  if (broken.how === "cancelled") add("cancel", "published", "cancelled", at, "organiser", broken.reason);
  else add("postpone", "published", "postponed", at, "organiser", broken.reason);
  if (broken.how === "rescheduled")
    add("reschedule", "postponed", "published", momentAt(day - broken.before + 2, officeHour(random)), "organiser");
  return steps;
}

function afterwards(fate: Fate, { day, endMinutes, random }: Occasion): Step[] {
  const steps: Step[] = [];
  const add = adder(steps);
  const calledOff = fate.broken && fate.broken.how !== "rescheduled";
  if (fate.lead === null || fate.proposed === "only" || calledOff || fate.report === null) return steps;
  const reported = day + fate.report;
  const submittedAt =
    fate.report === 0 ? momentAt(day, endMinutes + random.whole(20, 90)) : momentAt(reported, officeHour(random));
  add("submit", "published", "submitted", submittedAt, "organiser");
  if (fate.review === null) return steps;
  const decided = reported + fate.review;
  if (!fate.returned) {
    add("approve", "submitted", "approved", momentAt(decided, officeHour(random)), "reviewer", fate.correction);
    return steps;
  }
  const { reason, corrected, review } = fate.returned;
  add("return", "submitted", "returned", momentAt(decided, officeHour(random)), "reviewer", reason);
  if (corrected === null) return steps;
  add("submit", "returned", "submitted", momentAt(decided + corrected, officeHour(random)), "organiser");
  if (review === null) return steps;
  add(
    "approve",
    "submitted",
    "approved",
    momentAt(decided + corrected + review, officeHour(random)),
    "reviewer",
    fate.correction,
  );
  return steps;
}

function adder(steps: Step[]) {
  return (move: DemoMove, from: Status, to: Status, at: Date, by: Step["by"], reason?: string) => {
    steps.push({ move, from, to, at, by, reason: reason ?? null });
  };
}

/** Each submission after a return is a new version of the record; a decision names the version it judged. */
function recordOf(steps: Step[]): Pick<Life, "record" | "decisions"> {
  const decisions: Decision[] = [];
  let version = 0;
  let submittedAt: Date | null = null;
  for (const { move, at, reason } of steps) {
    if (move === "submit") {
      version += 1;
      submittedAt = at;
    }
    if (move === "approve" || move === "return") {
      decisions.push({ recordVersion: version, decision: move === "approve" ? "approved" : "returned", reason, at });
    }
  }
  return { record: submittedAt && { version, submittedAt }, decisions };
}
