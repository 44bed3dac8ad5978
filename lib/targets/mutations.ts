import { and, eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { audienceGroups, campaigns, targetChanges, targets, units } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { type Access, unitWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { RemoveTargetInput, SetTargetInput } from "./input";
import { monthIds } from "./months";

type Planner = Access<"targets.manage">;
type Target = Pick<SetTargetInput, "scope" | "scopeId">;

/**
 * Sets the target of a year. Targets of the whole programme, a group or a campaign take reach over the whole programme;
 * a unit's takes reach over the unit. Refuses with `not_found`, `target_exists` (a new one that is none) or `version_conflict`.
 */
export async function setTarget(access: Planner, input: SetTargetInput): Promise<Outcome<{ id: string }>> {
  try {
    return await transaction((tx) => setTargetWithin(tx, access, input));
  } catch (error) {
    // Two people set the same new target at once: the unique index lets one of them through.
    if (isUniqueViolation(error)) return { ok: false, reason: "target_exists" };
    throw error;
  }
}

/** The same inside a transaction that goes on. */
export async function setTargetWithin(
  tx: Transaction,
  access: Planner,
  input: SetTargetInput,
): Promise<Outcome<{ id: string }>> {
  const name = await reachScope(tx, access, input);
  if (name === null) return { ok: false, reason: "not_found" };
  const { year, scope, measure, figure } = input;
  const scopeId = scope === "programme" ? "" : input.scopeId;
  const before = await findTarget(tx, { year, scope, scopeId, measure });
  if (before?.figure === figure) return { ok: true, id: before.id };
  const version = before?.version ?? 0;
  if (version !== input.version) {
    return { ok: false, reason: input.version === 0 ? "target_exists" : "version_conflict" };
  }
  const id = before?.id ?? newId();
  const now = { figure, version: version + 1, updatedAt: new Date() };
  if (before) await tx.update(targets).set(now).where(eq(targets.id, id));
  else await tx.insert(targets).values({ id, year, scope, scopeId, measure, ...now });
  await keepChange(tx, access, { year, scope, scopeId, measure }, { before: before?.figure ?? null, after: figure });
  await recordEntry(tx, {
    actor: access.actor,
    action: "target.set",
    subject: { kind: "target", id, name: `${year} ${name}` },
    detail: { scope, scopeId, measure, from: before?.figure ?? null, to: figure },
  });
  return { ok: true, id };
}

type Key = Pick<SetTargetInput, "year" | "scope" | "scopeId" | "measure">;

async function findTarget(tx: Transaction, { year, scope, scopeId, measure }: Key) {
  const one = and(
    eq(targets.year, year),
    eq(targets.scope, scope),
    eq(targets.scopeId, scopeId),
    eq(targets.measure, measure),
  );
  const [found] = await locked(tx.select().from(targets).where(one));
  return found;
}

/** Takes a target away. Refuses with `not_found` or `version_conflict`. */
export function removeTarget(access: Planner, input: RemoveTargetInput): Promise<Outcome<{ id: string }>> {
  return transaction((tx) => removeTargetWithin(tx, access, input));
}

/** The same inside a transaction that goes on. */
export async function removeTargetWithin(
  tx: Transaction,
  access: Planner,
  input: RemoveTargetInput,
): Promise<Outcome<{ id: string }>> {
  const [target] = await locked(tx.select().from(targets).where(eq(targets.id, input.id)));
  const name = target ? await reachScope(tx, access, target) : null;
  if (!target || name === null) return { ok: false as const, reason: "not_found" };
  if (target.version !== input.version) return { ok: false as const, reason: "version_conflict" };
  await tx.delete(targets).where(eq(targets.id, target.id));
  await keepChange(tx, access, target, { before: target.figure, after: null });
  await recordEntry(tx, {
    actor: access.actor,
    action: "target.remove",
    subject: { kind: "target", id: target.id, name: `${target.year} ${name}` },
    detail: { scope: target.scope, scopeId: target.scopeId, measure: target.measure, from: target.figure },
  });
  return { ok: true as const, id: target.id };
}

/** The old figure and its date stay. */
async function keepChange(
  tx: Transaction,
  access: Planner,
  { year, scope, scopeId, measure }: Key,
  { before, after }: { before: number | null; after: number | null },
): Promise<void> {
  await tx.insert(targetChanges).values({
    ...{ id: newId(), year, scope, scopeId, measure, figureBefore: before, figureAfter: after },
    ...{ actorId: access.actor.personId, at: new Date() },
  });
}

/** The name of what a target is for, or null when that is out of reach or does not exist. */
async function reachScope(tx: Transaction, access: Planner, { scope, scopeId }: Target): Promise<string | null> {
  if (scope === "unit") {
    const [unit] = await tx
      .select()
      .from(units)
      .where(and(eq(units.id, scopeId), unitWithin(access)));
    return unit?.name ?? null;
  }
  if (!reachesAll(access)) return null;
  if (scope === "programme") return "programme";
  if (scope === "month") return monthIds.includes(scopeId) ? scopeId : null;
  const table = scope === "campaign" ? campaigns : audienceGroups;
  const [found] = await tx.select({ name: table.name }).from(table).where(eq(table.id, scopeId));
  return found?.name ?? null;
}

/** The whole programme is within reach of an administrator and of those who belong to the root unit. */
export function reachesAll(access: Access): boolean {
  return access.path.split("/").filter((part) => part !== "").length <= 1;
}
