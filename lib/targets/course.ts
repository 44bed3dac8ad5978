import type { Figures, PartFigures } from "@/lib/totals/rules";
import type { Course } from "./rules";

type Measured = { scope: string; measure: "events" | "attendance" };

/** What of the approved figures a target is measured by: a campaign has its own count, whether or not it counts toward the year's. */
export function doneOf({ scope, measure }: Measured, figures: PartFigures): number {
  if (measure === "attendance") return figures.approved;
  return scope === "campaign" ? figures.events : figures.counting;
}

/**
 * How a target's year has gone, by month. Events count from the day they are held; attendance as approved and, where nothing is
 * decided yet, as claimed. What is planned has no attendance.
 */
export function courseOf(target: Measured, months: readonly Figures[]): Course {
  const held = months.map(({ approved, waiting, unreported }) =>
    target.measure === "attendance"
      ? approved.approved + waiting.claimed + unreported.claimed
      : doneOf(target, approved) + doneOf(target, waiting) + doneOf(target, unreported),
  );
  const planned = target.measure === "attendance" ? [] : months.map((figures) => doneOf(target, figures.planned));
  return { held, planned: planned.reduce((sum, events) => sum + events, 0) };
}
