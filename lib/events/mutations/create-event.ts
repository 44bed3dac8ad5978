import { eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { setCoHosts } from "@/lib/co-hosts/mutations/set-co-hosts";
import type { CreateEventInput } from "../input";
import { eventColumns, setAudiences } from "./event-row";
import { reachEvent, reachUnit, refused, subjectOf } from "./reach-event";

/**
 * Keeps a new event as a draft of one unit within reach. With the id of the form (`id`), sending the form twice makes one event.
 * Refuses with `unit_not_found`, `unknown_choice` (and its field).
 */
export function createEvent(access: Access<"events.manage">, input: CreateEventInput) {
  return twinTolerant(() => transaction((tx) => createEventWithin(tx, access, input)));
}

/** The same form sent at the same moment inserts the same id: the second one looks again, and finds the first's work done. */
export async function twinTolerant<Result>(save: () => Promise<Result>): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    if (isUniqueViolation(error)) return save();
    throw error;
  }
}

/** The same inside a transaction that goes on. */
export async function createEventWithin(tx: Transaction, access: Access<"events.manage">, input: CreateEventInput) {
  const id = input.id ?? newId();
  const [known] = await tx.select().from(events).where(eq(events.id, id));
  if (known) {
    const own = known.createdBy === access.actor.personId && (await reachEvent(tx, access, id));
    return own ? { ok: true as const, id } : refused("not_found");
  }
  const unit = await reachUnit(tx, access, input.unitId);
  if (!unit) return refused("unit_not_found", "unitId");
  const row = await eventColumns(tx, input);
  if (!row.ok) return row;
  const now = new Date();
  await tx.insert(events).values({
    ...row.columns,
    id,
    unitId: unit.id,
    unitPath: unit.path,
    status: "draft",
    createdBy: access.actor.personId,
    createdAt: now,
    updatedAt: now,
  });
  await setAudiences(tx, id, input.groupIds);
  await setCoHosts(tx, access, { id, startsAt: row.columns.startsAt }, row.coHosts);
  await recordEntry(tx, {
    actor: access.actor,
    action: "event.create",
    subject: subjectOf({ id, title: input.title }),
    detail: { unitId: unit.id, startsOn: row.columns.startsOn },
  });
  return { ok: true as const, id };
}
