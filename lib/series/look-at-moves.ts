import { dayNote, unknownYearsOf } from "./holidays";
import type { ShiftLine } from "./shift";

/** What is to be seen of events that move to other days. A series that leaves out holidays is put on none without being asked. */
export function lookAtMoves(moves: { id: string; from: string; to: string }[], skipsHolidays: boolean) {
  const lines = moves.map((move): ShiftLine => {
    const note = dayNote(move.to);
    return { ...move, note, act: skipsHolidays && note?.kind === "holiday" ? "stay" : "move" };
  });
  return { lines, unknownYears: unknownYearsOf(moves.map(({ to }) => to)) };
}
