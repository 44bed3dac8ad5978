import { eq, inArray } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { people, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import type { PersonChange } from "./input";
import { findManaged, isLastAdministrator, type Person, subjectOf, unitRefusal } from "./managed-person";
import { maskedAccount } from "./mask";
import { endLinks } from "./one-time-links";
import { rolesToGive } from "./rules";

type Managing = Access<"people.manage">;

/** Changes name, account, role or unit; whoever's rights change must sign in anew. */
export async function changePerson(access: Managing, input: PersonChange): Promise<Outcome> {
  try {
    return await transaction((tx) => change(tx, access, input));
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "account_taken", field: "account" };
    throw error;
  }
}

async function change(tx: Transaction, access: Managing, { id, version, ...wanted }: PersonChange): Promise<Outcome> {
  const found = await findManaged(tx, access, id);
  if (!found.ok) return found;
  const { person } = found;
  if (person.version !== version) return { ok: false, reason: "version_conflict" };
  const changes = changesBetween(person, wanted);
  if (!changes) return { ok: true };
  const refusal = await changeRefusal(tx, access, person, wanted);
  if (refusal) return refusal;
  const signsInAnew = changes.role || changes.unitId || changes.account;
  const sessionVersion = person.sessionVersion + (signsInAnew ? 1 : 0);
  await tx
    .update(people)
    .set({ ...wanted, sessionVersion, version: version + 1 })
    .where(eq(people.id, id));
  const detail = await tellable(tx, person, wanted, changes);
  const subject = subjectOf({ id, name: wanted.name });
  await recordEntry(tx, { actor: access.actor, action: "person.change", subject, detail });
  return { ok: true };
}

async function changeRefusal(
  tx: Transaction,
  access: Managing,
  person: Person,
  wanted: Wanted,
): Promise<Refusal | null> {
  if (!rolesToGive(access.actor).includes(wanted.role)) return { ok: false, reason: "role_above_yours", field: "role" };
  if (person.role !== wanted.role && (await isLastAdministrator(tx, person))) {
    return { ok: false, reason: "last_administrator", field: "role" };
  }
  return person.unitId === wanted.unitId ? null : unitRefusal(tx, access, wanted.unitId);
}

type Wanted = Omit<PersonChange, "id" | "version">;

/** The changes without whole accounts, and with the names of units instead of their ids. */
async function tellable(
  tx: Transaction,
  before: Person,
  after: Wanted,
  { account, unitId, ...rest }: Record<string, unknown>,
) {
  const masked = account ? { account: [maskedAccount(before.account), maskedAccount(after.account)] } : {};
  if (!unitId) return { ...rest, ...masked };
  const named = await tx
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, [before.unitId, after.unitId]));
  const nameOf = (id: string) => named.find((unit) => unit.id === id)?.name ?? id;
  return { ...rest, ...masked, unit: [nameOf(before.unitId), nameOf(after.unitId)] };
}

/** Ends somebody's access at once; what they did stays under their name. */
export function disablePerson(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = await findManaged(tx, access, id);
    if (!found.ok) return found;
    const { person } = found;
    if (person.disabledAt) return { ok: true };
    if (await isLastAdministrator(tx, person)) return { ok: false, reason: "last_administrator" };
    await endLinks(tx, "invitation", id);
    await setAccess(tx, person, new Date());
    await recordEntry(tx, { actor: access.actor, action: "person.disable", subject: subjectOf(person) });
    return { ok: true };
  });
}

/** Gives a disabled person access again, with the password they had. */
export function enablePerson(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = await findManaged(tx, access, id);
    if (!found.ok) return found;
    const { person } = found;
    if (!person.disabledAt) return { ok: true };
    const refusal = await unitRefusal(tx, access, person.unitId);
    if (refusal) return { ok: false, reason: refusal.reason };
    await setAccess(tx, person, null);
    await recordEntry(tx, { actor: access.actor, action: "person.enable", subject: subjectOf(person) });
    return { ok: true };
  });
}

/** Ends every session somebody has, on every device. */
export function signOutEverywhere(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = await findManaged(tx, access, id);
    if (!found.ok) return found;
    await setAccess(tx, found.person, found.person.disabledAt);
    await endLinks(tx, "invitation", found.person.id);
    await recordEntry(tx, { actor: access.actor, action: "person.sign_out", subject: subjectOf(found.person) });
    return { ok: true };
  });
}

async function setAccess(tx: Transaction, person: Person, disabledAt: Date | null): Promise<void> {
  await tx
    .update(people)
    .set({ disabledAt, sessionVersion: person.sessionVersion + 1, version: person.version + 1 })
    .where(eq(people.id, person.id));
}
