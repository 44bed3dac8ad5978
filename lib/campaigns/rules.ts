import { sameDayNextYear } from "@/lib/time/zone";

export type Plan = { startsOn: string | null; endsOn: string | null; goal: string };
export type NumberedEdition = { number: number; title: string | null };

/** The plan of the year after: the period on the same dates, the goal with the year's number moved on. */
export function planOfNextYear({ startsOn, endsOn, goal }: Plan, year: number): Plan {
  return {
    startsOn: startsOn && sameDayNextYear(startsOn),
    endsOn: endsOn && sameDayNextYear(endsOn),
    goal: inNextYear(goal, year),
  };
}

/** The editions of a year that the next one does not have yet, by their numbers. */
export function editionsToRepeat(
  last: readonly NumberedEdition[],
  known: readonly NumberedEdition[],
  year: number,
): NumberedEdition[] {
  const numbers = new Set(known.map((edition) => edition.number));
  return last
    .filter((edition) => !numbers.has(edition.number))
    .map(({ number, title }) => ({ number, title: title && inNextYear(title, year) }));
}

/** Words of the year before `year`, told of `year`. */
function inNextYear(words: string, year: number): string {
  return words.replaceAll(String(year - 1), String(year));
}
