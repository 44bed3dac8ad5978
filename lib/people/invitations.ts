import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { people, units } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access, Actor } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { Acceptance, Invitation } from "./input";
import { findManaged, type Person, subjectOf, unitRefusal } from "./managed-person";
import { maskedAccount } from "./mask";
import { passwordRefusal } from "./new-password";
import { findLink, getJustUsed, getLink, makeLink, spendLink } from "./one-time-links";
import { hashPassword, isPasswordRight } from "./password";
import { rolesToGive } from "./rules";

type Managing = Access<"people.manage">;
type Invited = { id: string; token: string };

/** Adds somebody without a password, and a one-time link by which they choose one. */
export async function invitePerson(access: Managing, input: Invitation): Promise<Outcome<Invited>> {
  if (!rolesToGive(access.actor).includes(input.role)) return { ok: false, reason: "role_above_yours", field: "role" };
  try {
    return await transaction(async (tx) => {
      const refusal = await unitRefusal(tx, access, input.unitId);
      if (refusal) return refusal;
      const person = { ...input, id: newId(), createdAt: new Date() };
      await tx.insert(people).values(person);
      const { token } = await makeLink(tx, "invitation", person.id);
      const detail = { account: maskedAccount(input.account), role: input.role };
      await recordEntry(tx, { actor: access.actor, action: "person.invite", subject: subjectOf(person), detail });
      return { ok: true, id: person.id, token };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "account_taken", field: "account" };
    throw error;
  }
}

/** A new one-time link for somebody, who may have forgotten the password; the link before it ends. */
export function renewInvitation(access: Managing, { id }: { id: string }): Promise<Outcome<Invited>> {
  return transaction(async (tx) => {
    const found = await findManaged(tx, access, id);
    if (!found.ok) return found;
    if (found.person.disabledAt) return { ok: false, reason: "person_disabled" };
    const { token } = await makeLink(tx, "invitation", id);
    await recordEntry(tx, { actor: access.actor, action: "person.renew_link", subject: subjectOf(found.person) });
    return { ok: true, id, token };
  });
}

/**
 * Sets the password chosen by a one-time link, which proves who asks, and ends every session from before. Sent again at once with the
 * same password it says again that this is done: the server that did it may not have lived to say so.
 */
export async function acceptInvitation(chosen: Acceptance): Promise<Outcome> {
  const outcome = await accept(chosen);
  return !outcome.ok && outcome.reason === "link_unusable" && (await isDone(chosen)) ? { ok: true } : outcome;
}

async function isDone({ token, password }: Acceptance): Promise<boolean> {
  const link = await getJustUsed("invitation", token);
  if (!link?.personId) return false;
  const [person] = await database().select().from(people).where(eq(people.id, link.personId));
  return person !== undefined && !person.disabledAt && (await isPasswordRight(password, person.passwordHash));
}

async function accept({ token, password }: Acceptance): Promise<Outcome> {
  if (!(await getLink("invitation", token))) return { ok: false, reason: "link_unusable" };
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const link = await findLink(tx, "invitation", token);
    const found = link && (await findInvited(tx, link.personId ?? ""));
    if (!found || found.person.disabledAt) return { ok: false, reason: "link_unusable" };
    const { person, actor } = found;
    const reason = passwordRefusal(password, [person.account, person.name, actor.unitName]);
    if (reason) return { ok: false, reason, field: "password" };
    await spendLink(tx, link);
    await tx
      .update(people)
      .set({ passwordHash, sessionVersion: person.sessionVersion + 1 })
      .where(eq(people.id, person.id));
    await recordEntry(tx, { actor, action: "person.accept", subject: subjectOf(person) });
    return { ok: true };
  });
}

async function findInvited(tx: Transaction, id: string): Promise<{ person: Person; actor: Actor } | null> {
  const [person] = await locked(tx.select().from(people).where(eq(people.id, id)));
  const [unit] = await tx
    .select()
    .from(units)
    .where(eq(units.id, person?.unitId ?? ""));
  if (!person || !unit) return null;
  const { id: personId, name, role, unitId } = person;
  return { person, actor: { personId, name, role, unitId, unitName: unit.name, unitPath: unit.path } };
}
