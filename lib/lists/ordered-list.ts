import { asc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import type { audienceGroups, campaigns, eventKinds, grantProgrammes, streets, venueKinds } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Permission } from "@/lib/access/policy";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { lockTree } from "@/lib/units/tree";
import { type EntryStep, type NewEntry, seenEntry } from "./input";

type OrderedTable =
  | typeof audienceGroups
  | typeof eventKinds
  | typeof streets
  | typeof campaigns
  | typeof venueKinds
  | typeof grantProgrammes;
type Entry = typeof audienceGroups.$inferSelect;

/**
 * Reading and changing a short list that has names, an order and retired entries; `kind` is its name in the trail. `Fields` are
 * what an entry says of itself, `Wanted` the right it takes to change the list.
 */
export function orderedList<Fields extends NewEntry = NewEntry, Wanted extends Permission = "catalogue.manage">(
  table: OrderedTable,
  kind: string,
) {
  type Managing = Access<Wanted>;
  // The lists share these columns; drizzle cannot write to a union of tables.
  const list = table as typeof audienceGroups;
  return {
    listAll: () => database().select().from(list).orderBy(asc(list.position), asc(list.id)),
    listActive: () =>
      database().select().from(list).where(isNull(list.retiredAt)).orderBy(asc(list.position), asc(list.id)),

    create: (access: Managing, input: Fields): Promise<Outcome<{ id: string }>> =>
      transaction(async (tx) => {
        const entries = await lockedEntries(tx, list);
        if (isTaken(entries, input.name)) return nameTaken;
        const entry = { ...input, id: newId(), position: nextPosition(entries) };
        await tx.insert(list).values(entry);
        await recordEntry(tx, { actor: access.actor, action: `${kind}.create`, subject: subjectOf(kind, entry) });
        return { ok: true, id: entry.id };
      }),

    change: (access: Managing, { id, seen, ...wanted }: Fields & { id: string; seen: string }): Promise<Outcome> =>
      transaction(async (tx) => {
        const entries = await lockedEntries(tx, list);
        const entry = entries.find((one) => one.id === id);
        if (!entry) return notFound;
        if (seenEntry(entry) !== seen) return { ok: false, reason: "version_conflict" };
        const detail = changesBetween(entry, wanted);
        if (!detail) return { ok: true };
        const names = wanted as unknown as NewEntry;
        if (isTaken(entries, names.name, id)) return nameTaken;
        await tx.update(list).set(names).where(eq(list.id, id));
        const subject = subjectOf(kind, { id, name: names.name });
        await recordEntry(tx, { actor: access.actor, action: `${kind}.change`, subject, detail });
        return { ok: true };
      }),

    retire: (access: Managing, { id }: { id: string }) => setRetired(access, id, new Date()),
    restore: (access: Managing, { id }: { id: string }) => setRetired(access, id, null),

    step: (access: Managing, { id, step }: EntryStep): Promise<Outcome> =>
      transaction(async (tx) => {
        const entries = await lockedEntries(tx, list);
        const entry = entries.find((one) => one.id === id);
        if (!entry) return notFound;
        const order = stepped(entries, entry, step);
        if (order === entries) return { ok: true };
        for (const [position, one] of order.entries()) {
          if (one.position !== position) await tx.update(list).set({ position }).where(eq(list.id, one.id));
        }
        const subject = subjectOf(kind, entry);
        await recordEntry(tx, { actor: access.actor, action: `${kind}.reorder`, subject, detail: { step } });
        return { ok: true };
      }),
  };

  function setRetired(access: Managing, id: string, retiredAt: Date | null): Promise<Outcome> {
    return transaction(async (tx) => {
      const entries = await lockedEntries(tx, list);
      const entry = entries.find((one) => one.id === id);
      if (!entry) return notFound;
      if (Boolean(entry.retiredAt) === Boolean(retiredAt)) return { ok: true };
      if (!retiredAt && isTaken(entries, entry.name, id)) return { ok: false, reason: "name_taken" };
      await tx.update(list).set({ retiredAt }).where(eq(list.id, id));
      const action = `${kind}.${retiredAt ? "retire" : "restore"}`;
      await recordEntry(tx, { actor: access.actor, action, subject: subjectOf(kind, entry) });
      return { ok: true };
    });
  }
}

const notFound = { ok: false, reason: "not_found" } as const;
const nameTaken = { ok: false, reason: "name_taken", field: "name" } as const;

/** The whole list, locked and in order: it is short, and names and places are decided against all of it. */
async function lockedEntries(tx: Transaction, list: typeof audienceGroups): Promise<Entry[]> {
  // A lock on the rows that are there would let two new ones of one name pass side by side.
  await lockTree(tx);
  return locked(tx.select().from(list).orderBy(asc(list.position), asc(list.id)));
}

function isTaken(entries: Entry[], name: string, except?: string): boolean {
  return entries.some((entry) => entry.id !== except && !entry.retiredAt && entry.name === name);
}

function nextPosition(entries: Entry[]): number {
  return (entries.at(-1)?.position ?? -1) + 1;
}

function stepped(entries: Entry[], entry: Entry, step: "up" | "down"): Entry[] {
  const from = entries.indexOf(entry);
  // Retired entries are shown apart: a step goes past the next active one.
  const others = step === "up" ? entries.slice(0, from).reverse() : entries.slice(from + 1);
  const next = others.find((one) => !one.retiredAt);
  if (!next) return entries;
  const rest = entries.filter((one) => one !== entry);
  rest.splice(rest.indexOf(next) + (step === "up" ? 0 : 1), 0, entry);
  return rest;
}

function subjectOf(kind: string, { id, name }: { id: string; name: string }) {
  return { kind, id, name };
}
