import { and, eq } from "drizzle-orm";
import { eventTemplates } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { type Refusal, reachEvent, refused } from "@/lib/events/mutations/reach-event";
import { keptFields } from "@/lib/series/mutations/series-events";
import type { KeepTemplateInput } from "./input";

type Manager = Access<"events.manage">;
type Done = { ok: true; id: string } | Refusal;

/** Keeps what an event was filled in with, but its dates, under a name its unit begins new events from. */
export function keepTemplate(access: Manager, { id, eventId, name }: KeepTemplateInput): Promise<Done> {
  return twinTolerant(() =>
    transaction<Done>(async (tx) => {
      const event = await reachEvent(tx, access, eventId);
      if (!event) return refused("not_found");
      const [known] = await tx.select().from(eventTemplates).where(eq(eventTemplates.id, id));
      if (known) return known.createdBy === access.actor.personId ? { ok: true, id: eventId } : refused("not_found");
      const { startDate, endDate, editionId, ...fields } = await keptFields(tx, event);
      const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
      const texts = kept.map(([field, value]) => [field, Array.isArray(value) ? value : String(value)]);
      await tx.insert(eventTemplates).values({
        ...{ id, unitId: event.unitId, name, fields: Object.fromEntries(texts) },
        ...{ createdBy: access.actor.personId, createdAt: new Date() },
      });
      const subject = { kind: "event_template", id, name };
      await recordEntry(tx, { actor: access.actor, action: "event_template.keep", subject });
      return { ok: true, id: eventId };
    }),
  );
}

/** Drops a template within reach; events made from it stay. */
export function dropTemplate(access: Manager, { id }: { id: string }): Promise<Done> {
  return transaction<Done>(async (tx) => {
    const within = and(eq(eventTemplates.id, id), unitIdWithin(access, eventTemplates.unitId));
    const [template] = await tx.select().from(eventTemplates).where(within);
    if (!template) return refused("not_found");
    await tx.delete(eventTemplates).where(eq(eventTemplates.id, id));
    const subject = { kind: "event_template", id, name: template.name };
    await recordEntry(tx, { actor: access.actor, action: "event_template.drop", subject });
    return { ok: true, id };
  });
}
