import { eq } from "drizzle-orm";
import { type BatchedEvent, eventBatches, events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { needsAgreement, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type EventRow, type Refusal, reachEvent, refused } from "@/lib/events/mutations/reach-event";
import { updateEventWithin } from "@/lib/events/mutations/update-event";
import { readClosedMonths } from "@/lib/periods/closed-months";
import { changedAspects } from "@/lib/series/edits";
import { whole, wholeTransaction } from "@/lib/series/mutations/whole";
import { type BatchInput, problemOf } from "../input";
import { type Planned, planEvent } from "../queries/plan-event";
import type { Before } from "../rules";

type Manager = Access<"events.manage">;
type Changed = { ok: true; id: string; changed: number; left: number } | Refusal;

/**
 * Does the same with many events in one transaction, and keeps what they were. Left out: what the preview leaves out, and what somebody
 * has changed since it was shown. Sending it twice does it once. Refuses with `batch_no_days`, `batch_no_reason`, `batch_no_field`.
 */
export function changeMany(access: Manager, input: BatchInput): Promise<Changed> {
  return twinTolerant(() => wholeTransaction<Changed>((tx) => change(tx, access, input)));
}

async function change(tx: Transaction, access: Manager, input: BatchInput): Promise<Changed> {
  const missing = problemOf(input);
  if (missing) return refused(missing);
  const asked = [...new Set(input.events)];
  const [known] = await tx.select().from(eventBatches).where(eq(eventBatches.id, input.id));
  if (known) {
    const changed = known.events.length;
    const mine = known.actorId === access.actor.personId;
    return mine ? { ok: true, id: known.id, changed, left: asked.length - changed } : refused("not_found");
  }
  const seen = { wish: input, closed: await readClosedMonths(tx), now: new Date() };
  const done: BatchedEvent[] = [];
  for (const [id = "", version] of asked.toSorted().map((one) => one.split(":"))) {
    const event = await reachEvent(tx, access, id);
    if (!event) return whole<never>(refused("not_found"));
    if (event.version !== Number(version)) continue;
    const planned = await planEvent(tx, access, event, seen);
    if (planned.left === null && (await apply(tx, access, planned, input))) done.push(await left(tx, planned));
  }
  const { id: batchId, events: _events, ...wish } = input;
  const changed = new Set(done.map(({ id }) => id));
  const leftIds = asked.map((one) => one.split(":")[0] ?? "").filter((id) => !changed.has(id));
  const kept = {
    ...{ id: batchId, change: input.change, events: done, asked: { wish, left: leftIds } },
    ...{ actorId: access.actor.personId, at: seen.now },
  };
  await tx.insert(eventBatches).values(kept);
  await recordEntry(tx, {
    actor: access.actor,
    action: "event_batch.change",
    subject: { kind: "event_batch", id: input.id, name: "" },
    detail: { change: input.change, events: done.length, left: asked.length - done.length },
  });
  return { ok: true, id: input.id, changed: done.length, left: asked.length - done.length };
}

/** Applies the wish to one event; a choice that is not open to it, or a public event that would be incomplete, is left out. */
async function apply(tx: Transaction, access: Manager, { event, before, after }: Planned, input: BatchInput) {
  if (input.change === "cancel") {
    await writeMoveOnRecord(tx, access, event, { move: "cancel", reason: input.reason }, undefined);
    return true;
  }
  if (input.change === "publish") return publish(tx, access, event);
  const saved = await updateEventWithin(tx, access, { ...after, id: event.id, version: event.version });
  if (!saved.ok) return false;
  if (event.seriesId) {
    const seriesOwn = [...new Set([...(event.seriesOwn ?? []), ...changedAspects(before, after)])].sort();
    await tx.update(events).set({ seriesOwn }).where(eq(events.id, event.id));
  }
  return true;
}

async function publish(tx: Transaction, access: Manager, event: EventRow): Promise<boolean> {
  const move = (await needsAgreement(tx, access, event)) ? "propose" : "publish";
  const published = move === "publish" ? { publishedAt: event.publishedAt ?? new Date() } : {};
  await writeMoveOnRecord(tx, access, event, { move, ...published }, undefined);
  return true;
}

async function left(tx: Transaction, { event, before }: Planned): Promise<BatchedEvent> {
  const [now] = await tx.select({ version: events.version }).from(events).where(eq(events.id, event.id));
  const { status, publishedAt, seriesOwn } = event;
  const was: Before = { fields: before, status, publishedAt: publishedAt?.getTime() ?? null, seriesOwn };
  return { id: event.id, version: now?.version ?? event.version, before: was };
}
