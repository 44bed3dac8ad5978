import { readTimes, readWhen, type When } from "../values/whens";
import type { CellReader } from "./cell-reader";

export type Times = { startDate: string; startTime: string; endDate: string; endTime: string };
type Given = { year?: number | undefined; startTime?: string | undefined; minutes?: number | undefined };

/** When the event of a row was: from a column of both, or from day, beginning and end apart. Null when a problem stands in the way. */
export function readRowTimes(cells: CellReader, given: Given, date1904: boolean): Times | null {
  const day = dayOf(cells, given.year, date1904);
  if (!day) return null;
  const clock = clockOf(cells, day.use, day.when, { year: given.year, date1904 });
  if (!clock) return null;
  const startTime = clock.startTime ?? given.startTime;
  if (!startTime) return wrong(cells, day.use, "time_missing");
  const startDate = day.when.from;
  const endDate = clock.endDate ?? day.when.to;
  const end = clock.endTime ? { endDate, endTime: clock.endTime } : after(endDate, startTime, given.minutes);
  if (!end) return wrong(cells, day.use, "end_missing");
  if (`${end.endDate}T${end.endTime}` <= `${startDate}T${startTime}`) return wrong(cells, day.use, "ends_before_start");
  return { startDate, startTime, ...end };
}

/** The first of the columns that can say a day and does. */
function dayOf(cells: CellReader, year: number | undefined, date1904: boolean): { use: string; when: When } | null {
  const candidates = ["when", "date", "time"].filter((use) => cells.text(use) !== "");
  const use = candidates[0];
  if (!use) return wrong(cells, ["when", "date", "time"].find((each) => cells.has(each)) ?? "when", "no_date");
  const read = readWhen(cells.value(use), { year, date1904 });
  if ("value" in read) return { use, when: read.value };
  return wrong(cells, use, "problem" in read ? read.problem : "no_date");
}

type Clock = { startTime: string | null; endTime: string | null; endDate?: string };

function clockOf(
  cells: CellReader,
  use: string,
  when: When,
  how: { year: number | undefined; date1904: boolean },
): Clock | null {
  const clock: Clock = { startTime: when.startTime, endTime: when.endTime };
  if (use !== "time" && cells.text("time") !== "") {
    const read = readTimes(cells.value("time"));
    if ("problem" in read) return wrong(cells, "time", read.problem);
    if ("value" in read) Object.assign(clock, read.value);
  }
  if (cells.text("endTime") === "") return clock;
  const whole = readWhen(cells.value("endTime"), how);
  if ("value" in whole) return { ...clock, endDate: whole.value.to, endTime: whole.value.startTime ?? clock.endTime };
  const read = readTimes(cells.value("endTime"));
  if ("problem" in read) return wrong(cells, "endTime", read.problem);
  return "value" in read ? { ...clock, endTime: read.value.startTime } : clock;
}

function after(date: string, time: string, minutes: number | undefined) {
  if (!minutes) return null;
  const end = new Date(Date.parse(`${date}T${time}:00Z`) + minutes * 60_000).toISOString();
  return { endDate: end.slice(0, 10), endTime: end.slice(11, 16) };
}

function wrong(cells: CellReader, use: string, code: string): null {
  cells.complain(use, code);
  return null;
}
