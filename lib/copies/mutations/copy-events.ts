import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { editions } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { withParts } from "@/lib/events/fields";
import { createEventWithin, twinTolerant } from "@/lib/events/mutations/create-event";
import { type EventRow, type Refusal, reachEvent, refused } from "@/lib/events/mutations/reach-event";
import { keptFields } from "@/lib/series/mutations/series-events";
import { whole, wholeTransaction } from "@/lib/series/mutations/whole";
import { daysAfter, daysBetween } from "@/lib/time/zone";
import type { CopyInput } from "../input";

type Manager = Access<"events.manage">;
type Copied = { ok: true; made: number } | Refusal;

/**
 * Makes a draft like each kept event on its new day, all or none; what it was made of decides its id, so that sending it twice makes
 * them once. Without an edition chosen for all, each goes into the one of its number in the new year. Refuses with `copy_nothing`, and like `createEvent`.
 */
export function copyEvents(access: Manager, input: CopyInput): Promise<Copied> {
  return twinTolerant(() => wholeTransaction<Copied>((tx) => copy(tx, access, input)));
}

async function copy(tx: Transaction, access: Manager, input: CopyInput): Promise<Copied> {
  const kept = input.lines.filter(({ keep }) => keep);
  if (kept.length === 0) return refused("copy_nothing");
  const edition = input.editionId ? await editionOf(tx, input.editionId) : null;
  if (input.editionId && !edition) return refused("unknown_choice");
  for (const { event: sourceId, to } of kept) {
    const source = await reachEvent(tx, access, sourceId);
    if (!source) return whole<never>(refused("not_found"));
    const all = await keptFields(tx, source);
    const fields = { ...withParts(all, input.parts), editionId: undefined };
    const into = edition ?? (input.parts.includes("text") ? await sameEditionIn(tx, source, to) : null);
    const placed = into ? { campaignId: into.campaignId, editionId: into.id } : {};
    const endDate = all.endDate && daysAfter(to, daysBetween(all.startDate, all.endDate));
    const id = createHash("sha256").update(`${input.id}/${sourceId}`).digest("hex").slice(0, 20);
    const made = await createEventWithin(tx, access, { ...fields, ...placed, id, startDate: to, endDate });
    // Which field it is matters little: the choice has to be opened again, or the event left out.
    whole(made.ok ? made : refused(made.reason));
  }
  return { ok: true, made: kept.length };
}

/** The edition of the same number in the year an event goes to, where there is one. */
async function sameEditionIn(tx: Transaction, source: EventRow, to: string) {
  const known = source.editionId ? await editionOf(tx, source.editionId) : null;
  if (!known) return null;
  const { campaignId, number } = known;
  const year = Number(to.slice(0, 4));
  const same = and(eq(editions.campaignId, campaignId), eq(editions.year, year), eq(editions.number, number));
  const [edition] = await tx.select().from(editions).where(same);
  return edition && edition.id !== known.id ? edition : null;
}

async function editionOf(tx: Transaction, id: string) {
  const [edition] = await tx.select().from(editions).where(eq(editions.id, id));
  return edition ?? null;
}
