import { dayNote, unknownYearsOf } from "./holidays";
import type { DayLook, ShiftLine } from "./shift";

type Move = {
  id: string;
  from: string;
  to: string;
  /** The day a person has put it on instead. */
  put?: string | undefined;
};

/**
 * What is to be seen of events that move to other days. None goes to a day already past without being asked to, and none of a series
 * that leaves out holidays to one.
 */
export function lookAtMoves(moves: Move[], skipsHolidays: boolean, today: string) {
  const lines = moves.map(({ put, ...move }): ShiftLine => {
    const { note, past } = lookAtDay(move.to, today);
    const act = past || (skipsHolidays && note?.kind === "holiday") ? "stay" : "move";
    return { ...move, note, past, act, ...(put && { put: lookAtDay(put, today) }) };
  });
  return { lines, unknownYears: unknownYearsOf(moves.flatMap(({ to, put }) => (put ? [to, put] : [to]))) };
}

/** Is there something to be seen of a day before an event is put on it? */
export function isNoted(day: string, today: string): boolean {
  const { note, past } = lookAtDay(day, today);
  return note !== null || past;
}

function lookAtDay(day: string, today: string): DayLook {
  return { day, note: dayNote(day), past: day < today };
}
