import { and, eq } from "drizzle-orm";
import { eventTemplates } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { readCampaignChoice } from "@/lib/events/form-input";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { type Refusal, reachEvent, reachUnit, refused } from "@/lib/events/mutations/reach-event";
import { keptFields } from "@/lib/series/mutations/series-events";
import type { KeepTemplateInput, TemplateInput } from "./input";

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
      await tx.insert(eventTemplates).values({
        ...{ id, unitId: event.unitId, name, fields: textsOf(fields) },
        ...{ createdBy: access.actor.personId, createdAt: new Date() },
      });
      const subject = { kind: "event_template", id, name };
      await recordEntry(tx, { actor: access.actor, action: "event_template.keep", subject });
      return { ok: true, id: eventId };
    }),
  );
}

/** What a template holds, as its form's inputs hold it; nothing where nothing is filled in. */
function textsOf(fields: Record<string, unknown>): Record<string, string | string[]> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(kept.map(([field, value]) => [field, Array.isArray(value) ? value : String(value)]));
}

/**
 * Renames a template within reach and changes what it holds; events made from it stay as they are. Saving what is there already
 * leaves no trace. Refuses with `not_found`, `version_conflict`, `unit_not_found`.
 */
export function saveTemplate(access: Manager, input: TemplateInput): Promise<Done> {
  return transaction<Done>(async (tx) => {
    const within = and(eq(eventTemplates.id, input.id), unitIdWithin(access, eventTemplates.unitId));
    const [template] = await locked(tx.select().from(eventTemplates).where(within));
    if (!template) return refused("not_found");
    const { id, version, name, unitId, campaign, scope, startDate, endDate, correctionReason, ...words } = input;
    const { campaignId } = readCampaignChoice(campaign);
    const fields = textsOf({ ...words, unitId, campaignId, groupIds: words.groupIds.toSorted() });
    const before = { name: template.name, ...template.fields };
    const changed = changedNames(before, { name, ...fields });
    if (changed.length === 0) return { ok: true, id };
    if (template.version !== version) return refused("version_conflict");
    const unit = unitId === template.unitId || (await reachUnit(tx, access, unitId));
    if (!unit) return refused("unit_not_found", "unitId");
    const row = { name, unitId, fields, version: version + 1 };
    await tx.update(eventTemplates).set(row).where(eq(eventTemplates.id, id));
    const subject = { kind: "event_template", id, name };
    await recordEntry(tx, { actor: access.actor, action: "event_template.change", subject, detail: { changed } });
    return { ok: true, id };
  });
}

type Texts = Record<string, string | string[]>;

function changedNames(before: Texts, after: Texts): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name] ?? "") !== JSON.stringify(after[name] ?? ""));
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
