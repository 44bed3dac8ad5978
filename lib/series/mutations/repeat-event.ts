import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { events, series } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { fieldsOfEvent, withParts } from "@/lib/events/fields";
import { createEventWithin, twinTolerant } from "@/lib/events/mutations/create-event";
import {
  type EventRow,
  type Refusal,
  reachEvent,
  reachUnit,
  refused,
  subjectOf,
} from "@/lib/events/mutations/reach-event";
import { publishWithin } from "@/lib/events/mutations/save-event";
import { daysAfter, daysBetween } from "@/lib/time/zone";
import type { RepeatInput } from "../input";
import { keptFields } from "./series-events";
import { whole, wholeTransaction } from "./whole";

type Manager = Access<"events.manage">;
/** `held`: how many were kept as drafts, since they are incomplete or look like events already there. */
type Repeated = { ok: true; id: string; made: number; held: number } | Refusal;

/**
 * Makes an event of each date that is kept, like the event it begins from; all or none. Sending it twice makes them once. An event
 * without a series becomes the first of this one. Refuses with `series_no_dates`, `series_same_date`, `ends_before_start`, and like `createEvent`.
 */
export function repeatEvent(access: Manager, input: RepeatInput): Promise<Repeated> {
  return twinTolerant(() => wholeTransaction<Repeated>((tx) => repeat(tx, access, input)));
}

async function repeat(tx: Transaction, access: Manager, input: RepeatInput): Promise<Repeated> {
  const source = await reachEvent(tx, access, input.id);
  if (!source) return refused("not_found");
  const [known] = await tx.select().from(series).where(eq(series.id, input.seriesId));
  if (known)
    return known.createdBy === access.actor.personId
      ? { ok: true, id: source.id, made: input.dates.filter(({ keep }) => keep).length, held: 0 }
      : refused("not_found");
  const unit = await reachUnit(tx, access, source.unitId);
  if (!unit) return refused("unit_not_found");
  const dates = input.dates.filter(({ keep }) => keep);
  if (dates.length === 0) return refused("series_no_dates");
  if (new Set(dates.map(({ on }) => on)).size < dates.length) return refused("series_same_date");
  if (input.endTime <= input.startTime && endsSameDay(source)) return refused("ends_before_start");
  await tx.insert(series).values({
    ...{ id: input.seriesId, unitId: unit.id, said: input.said },
    ...{ createdBy: access.actor.personId, createdAt: new Date() },
  });
  await recordEntry(tx, {
    actor: access.actor,
    action: "event.repeat",
    subject: subjectOf(source),
    detail: { seriesId: input.seriesId, dates: dates.map(({ on, to }) => to ?? on) },
  });
  if (!source.seriesId && !dates.some(({ on }) => on === source.startsOn)) await join(tx, source, input.seriesId);
  let held = 0;
  for (const date of dates) if (await makeOne(tx, access, { source, input, date })) held += 1;
  return { ok: true, id: source.id, made: dates.length, held };
}

function endsSameDay(event: EventRow): boolean {
  return fieldsOfEvent(event, []).endDate === undefined;
}

async function join(tx: Transaction, source: EventRow, seriesId: string): Promise<void> {
  await tx.update(events).set({ seriesId, seriesOn: source.startsOn }).where(eq(events.id, source.id));
}

type One = { source: EventRow; input: RepeatInput; date: RepeatInput["dates"][number] };

/** Makes the event of one date; answers whether publishing it was asked for and held back. */
async function makeOne(tx: Transaction, access: Manager, { source, input, date }: One): Promise<boolean> {
  const fields = withParts(await keptFields(tx, source), input.parts);
  const startDate = date.to ?? date.on;
  const endDate = fields.endDate && daysAfter(startDate, daysBetween(fields.startDate, fields.endDate));
  const { startTime, endTime } = input;
  const made = whole<{ ok: true; id: string }>(
    await createEventWithin(tx, access, { ...fields, id: newId(), startDate, startTime, endDate, endTime }),
  );
  const seriesOwn = startDate === date.on ? null : ["time"];
  await tx.update(events).set({ seriesId: input.seriesId, seriesOn: date.on, seriesOwn }).where(eq(events.id, made.id));
  return input.as === "published" && (await publishWithin(tx, access, made.id, undefined)) !== null;
}
