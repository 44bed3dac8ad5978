import { and, asc, eq, gte, ne } from "drizzle-orm";
import { eventAudiences, events } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { coHostIdsOf } from "@/lib/co-hosts/mutations/set-co-hosts";
import { fieldsOfEvent } from "@/lib/events/fields";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import type { SeriesScope } from "../scope";

/** What became of the others of a series: how many changed, and the days of those left alone. */
export type Followed = { changed: number; left: string[] };

/** The others a change of one event is for, locked, in the order of the rule. */
export async function othersOf(tx: Transaction, access: Access, event: EventRow, scope: SeriesScope) {
  if (scope === "one" || !event.seriesId || !event.seriesOn) return [];
  return locked(
    tx
      .select()
      .from(events)
      .where(
        and(
          eq(events.seriesId, event.seriesId),
          ne(events.id, event.id),
          scope === "following" ? gte(events.seriesOn, event.seriesOn) : undefined,
          unitIdWithin(access, events.unitId),
        ),
      )
      .orderBy(asc(events.seriesOn)),
  );
}

/** An event as its fields, groups and co-hosts among them. */
export async function keptFields(tx: Transaction, event: EventRow) {
  const groups = await tx.select().from(eventAudiences).where(eq(eventAudiences.eventId, event.id));
  return fieldsOfEvent(
    event,
    groups.map(({ groupId }) => groupId),
    await coHostIdsOf(tx, event.id),
  );
}
