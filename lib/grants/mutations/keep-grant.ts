import { and, eq } from "drizzle-orm";
import { grantEvents, grantProgrammes, grants } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, pathWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { idOfForm } from "@/lib/actions/id-of-form";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { type Refusal, reachUnit, refused } from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";
import { type CountedEntry, passRegisterGate } from "@/lib/periods/register-gate";
import type { Correcting } from "@/lib/periods/write-corrections";
import type { GrantChange, GrantRemoval, GrantWords, NewGrant } from "../input";

type Keeper = Access<"ledgers.manage">;
export type GrantRow = typeof grants.$inferSelect;

/**
 * Enters a grant in the year it is given; the same form sent twice is one grant. Refuses with `unit_not_found` or `unknown_choice`
 * (programme).
 */
export function createGrant(
  access: Keeper,
  { formKey, correctionReason: reason, ...input }: NewGrant,
): Promise<Outcome<{ id: string }>> {
  const id = idOfForm(access, { noun: "grant", formKey, content: input });
  return twinTolerant(() => countingTransaction((tx) => insertGrant(tx, { access, reason }, { ...input, id })));
}

async function insertGrant(
  tx: Transaction,
  by: Correcting & { access: Keeper },
  input: GrantWords & { id: string },
): Promise<Outcome<{ id: string }>> {
  const { id } = input;
  const { access } = by;
  const known = await tx.select({ id: grants.id }).from(grants).where(eq(grants.id, id));
  if (known.length > 0) return { ok: true, id };
  const unit = await reachUnit(tx, access, input.unitId);
  if (!unit) return refused("unit_not_found", "unitId");
  const refusal = await programmeRefusal(tx, input.programmeId);
  if (refusal) return refusal;
  const grant = { ...input, unitPath: unit.path, year: yearOf(input), createdAt: new Date() };
  await passRegisterGate(tx, by, undefined, entryOf(grant));
  await tx.insert(grants).values(grant);
  await recordEntry(tx, { actor: access.actor, action: "grant.create", subject: grantSubject(grant) });
  return { ok: true, id };
}

/**
 * Changes a grant. Refuses as entering does, with `not_found` when it is out of reach, `version_conflict`, and `grant_has_events`
 * when another unit is named while events of the first one are linked.
 */
export function changeGrant(
  access: Keeper,
  { id, version, correctionReason: reason, ...input }: GrantChange,
): Promise<Outcome<{ id: string }>> {
  return countingTransaction(async (tx) => {
    const grant = await reachGrant(tx, access, id);
    if (!grant) return refused("not_found");
    if (grant.version !== version) return refused("version_conflict");
    const placed = await placeGrant(tx, access, grant, input);
    if (!placed.ok) return placed;
    const detail = changesBetween(grant, input);
    if (!detail) return { ok: true, id };
    const wanted = { ...input, unitPath: placed.unitPath, year: yearOf(input) };
    await passRegisterGate(tx, { access, reason }, entryOf(grant), entryOf({ ...wanted, id }));
    await tx
      .update(grants)
      .set({ ...wanted, version: version + 1 })
      .where(eq(grants.id, id));
    const subject = grantSubject({ id, title: input.title });
    await recordEntry(tx, { actor: access.actor, action: "grant.change", subject, detail });
    return { ok: true, id };
  });
}

/** Takes a grant away; its events stay. Refuses with `not_found` or `version_conflict`. */
export function removeGrant(access: Keeper, { id, version, correctionReason: reason }: GrantRemoval): Promise<Outcome> {
  return countingTransaction(async (tx) => {
    const grant = await reachGrant(tx, access, id);
    if (!grant) return refused("not_found");
    if (grant.version !== version) return refused("version_conflict");
    await passRegisterGate(tx, { access, reason }, entryOf(grant), undefined);
    await tx.delete(grants).where(eq(grants.id, id));
    const detail = { year: grant.year, amount: grant.amount, unitId: grant.unitId };
    await recordEntry(tx, { actor: access.actor, action: "grant.remove", subject: grantSubject(grant), detail });
    return { ok: true };
  });
}

/** The grant, locked, when it is within reach of the office. */
export async function reachGrant(tx: Transaction, access: Keeper, id: string): Promise<GrantRow | undefined> {
  const [grant] = await locked(
    tx
      .select()
      .from(grants)
      .where(and(eq(grants.id, id), pathWithin(access, grants.unitPath))),
  );
  return grant;
}

/** The grant as the reports count it. */
function entryOf(
  grant: Pick<GrantRow, "id" | "title" | "grantedOn" | "unitPath" | "programmeId" | "amount">,
): CountedEntry {
  const { id, title, grantedOn: on, unitPath, programmeId, amount } = grant;
  return {
    kind: "grant",
    id,
    title,
    on,
    unitPath,
    sorting: [programmeId, amount === null ? null : String(amount)],
    amount,
  };
}

/** The grant as the subject of an audit entry. */
export function grantSubject({ id, title }: { id: string; title: string }) {
  return { kind: "grant", id, name: title };
}

/** A grant belongs to the year it is given in, so that the register and the reports count it alike. */
function yearOf({ grantedOn }: { grantedOn: string }): number {
  return Number(grantedOn.slice(0, 4));
}

type Placed = { ok: true; unitPath: string } | Refusal;

/** Where the unit of a changed grant stood; what it was before stays allowed. */
async function placeGrant(tx: Transaction, access: Keeper, grant: GrantRow, wanted: GrantWords): Promise<Placed> {
  if (wanted.programmeId !== grant.programmeId) {
    const refusal = await programmeRefusal(tx, wanted.programmeId);
    if (refusal) return refusal;
  }
  if (wanted.unitId === grant.unitId) return { ok: true, unitPath: grant.unitPath };
  const unit = await reachUnit(tx, access, wanted.unitId);
  if (!unit) return refused("unit_not_found", "unitId");
  const linked = await tx.select().from(grantEvents).where(eq(grantEvents.grantId, grant.id)).limit(1);
  return linked.length > 0 ? refused("grant_has_events", "unitId") : { ok: true, unitPath: unit.path };
}

async function programmeRefusal(tx: Transaction, id: string): Promise<Refusal | null> {
  const [programme] = await tx.select().from(grantProgrammes).where(eq(grantProgrammes.id, id));
  return programme && !programme.retiredAt ? null : refused("unknown_choice", "programmeId");
}
