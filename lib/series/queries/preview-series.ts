import { newId } from "@/db/ids";
import type { Access } from "@/lib/access/access";
import { onDay } from "@/lib/events/likely-same";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import { type AlikeEvent, listAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { dayNote } from "../holidays";
import { datesOf } from "../rule";
import { readSeries } from "../words";

/** Every date a series in words would have beside what is registered already, or what of the words was not understood. With the id a new series will have. */
export async function previewSeries(access: Access<"desk.read">, event: OwnEvent, said: string, today: string) {
  const read = readSeries(said, today);
  if ("problem" in read) return read;
  const { dates, unknownYears, cut } = datesOf(read.rule);
  const alike: AlikeEvent[][] = [];
  for (const { date } of dates) alike.push(await listAlikeEvents(access, { ...onDay(event, date), id: "" }));
  const lines = dates.map((date, place) => ({
    ...date,
    note: dayNote(date.date),
    alike: (alike[place] ?? []).map(({ id, title }) => ({ id, title, itself: id === event.id })),
  }));
  return { ...read, lines, unknownYears, cut, newSeriesId: newId() };
}

export type SeriesPreview = Extract<Awaited<ReturnType<typeof previewSeries>>, { lines: unknown }>;
