import { and, eq, like } from "drizzle-orm";
import { events, grantEvents } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type Access, pathWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { refused } from "@/lib/events/mutations/reach-event";
import type { GrantLink } from "../input";
import { type GrantRow, grantSubject, reachGrant } from "./keep-grant";

type Keeper = Access<"ledgers.manage">;

/** Notes that an event came of a grant. Refuses with `not_found` for a grant out of reach and for an event of another unit. */
export function linkEvent(access: Keeper, { id, eventId }: GrantLink): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const grant = await reachGrant(tx, access, id);
    const event = grant && (await findEvent(tx, access, grant, eventId));
    if (!grant || !event) return refused("not_found");
    const made = await tx.insert(grantEvents).values({ grantId: id, eventId }).onConflictDoNothing().returning();
    if (made.length > 0) await write(tx, access, "grant.link_event", { grant, title: event.title });
    return { ok: true, id };
  });
}

/** Takes the note back; the event stays. Refuses with `not_found`. */
export function unlinkEvent(access: Keeper, { id, eventId }: GrantLink): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const grant = await reachGrant(tx, access, id);
    if (!grant) return refused("not_found");
    const one = and(eq(grantEvents.grantId, id), eq(grantEvents.eventId, eventId));
    const gone = await tx.delete(grantEvents).where(one).returning();
    if (gone.length === 0) return { ok: true, id };
    const [event] = await tx.select({ title: events.title }).from(events).where(eq(events.id, eventId));
    await write(tx, access, "grant.unlink_event", { grant, title: event?.title ?? eventId });
    return { ok: true, id };
  });
}

async function findEvent(tx: Transaction, access: Keeper, grant: GrantRow, eventId: string) {
  const [event] = await tx
    .select({ title: events.title })
    .from(events)
    .where(
      and(eq(events.id, eventId), pathWithin(access, events.unitPath), like(events.unitPath, `%/${grant.unitId}/%`)),
    );
  return event;
}

function write(tx: Transaction, access: Keeper, action: string, { grant, title }: { grant: GrantRow; title: string }) {
  return recordEntry(tx, { actor: access.actor, action, subject: grantSubject(grant), detail: { event: title } });
}
