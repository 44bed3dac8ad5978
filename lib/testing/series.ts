import { asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { eventParts } from "@/lib/events/fields";
import { campaignChoice, type EventFormInput } from "@/lib/events/form-input";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { repeatEvent } from "@/lib/series/mutations/repeat-event";
import { keptFields } from "@/lib/series/mutations/series-events";
import { readLook, type ShiftDates } from "@/lib/series/shift";
import { day, eventAt, eventOf } from "./event-at";
import { accessOf } from "./programme";

const manage = () => accessOf("canalOrganiser", "events.manage");

/** A published series on these days from today, the first of them the event it began from. */
export async function seriesOn(...days: number[]): Promise<string> {
  const [first = 3, ...others] = days;
  const source = await eventAt("published", { startDate: day(first) });
  const made = await repeatEvent(manage(), {
    ...{ id: source.id, seriesId: newId(), said: "每周", startTime: "14:00", endTime: "15:30", as: "published" },
    ...{ parts: [...eventParts], dates: others.map((one) => ({ on: day(one), keep: true })) },
  });
  if (!made.ok) throw new Error(made.reason);
  return (await eventOf(source.id)).seriesId ?? "";
}

/** The events of a series in the order of its rule. */
export function eventsIn(seriesId: string): Promise<EventRow[]> {
  return database().select().from(events).where(eq(events.seriesId, seriesId)).orderBy(asc(events.seriesOn));
}

type Chooses = (lines: ShiftDates) => ShiftDates;

/** Changes an event by its form; new days of its series are looked through and sent back as `choose` leaves them. */
export async function editEvent(
  event: EventRow | undefined,
  given: Partial<EventFormInput>,
  choose: Chooses = (lines) => lines,
) {
  if (!event) throw new Error("no such event");
  const { campaignId, editionId, ...fields } = await transaction((tx) => keptFields(tx, event));
  const campaign = campaignChoice(campaignId ?? null, editionId ?? null);
  const form = { ...fields, campaign, id: event.id, version: event.version, intent: "save" as const, ...given };
  const saved = await saveEvent(manage(), form);
  if (saved.ok || saved.reason !== "series_look") return saved;
  return saveEvent(manage(), { ...form, dates: choose(linesIn(saved)) });
}

/** What an answer shows, with every event going along. */
export function linesIn(answer: { shown?: string } | object): ShiftDates {
  const look = "shown" in answer ? readLook(answer.shown) : null;
  return (look?.lines ?? []).map(({ id, to }) => ({ id, on: to, act: "move" }));
}
