import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { NameChange, PasswordChange } from "./input";
import { type Person, subjectOf } from "./managed-person";
import { passwordRefusal } from "./new-password";
import { endLinks } from "./one-time-links";
import { hashPassword } from "./password";
import { getOwnAccount } from "./queries";
import { proveIdentity } from "./sign-in";

type Own = Access<"account.manage">;

/** Changes the name others see. Refuses with `not_found` or `version_conflict`. */
export function changeOwnName(access: Own, { name, seen }: NameChange): Promise<Outcome> {
  return transaction(async (tx) => {
    const person = await findOwn(tx, access);
    if (!person) return { ok: false, reason: "not_found" };
    if (person.name === name) return { ok: true };
    if (seen !== undefined && person.name !== seen) return { ok: false, reason: "version_conflict" };
    await tx
      .update(people)
      .set({ name, version: person.version + 1 })
      .where(eq(people.id, person.id));
    const detail = { name: [person.name, name] };
    await recordEntry(tx, { actor: access.actor, action: "account.rename", subject: subjectOf(person), detail });
    return { ok: true };
  });
}

/** Sets a new password for whoever knows the present one, and ends every session, this one too. */
export async function changeOwnPassword(access: Own, { present, password }: PasswordChange): Promise<Outcome> {
  const own = await getOwnAccount(access);
  if (!own) return { ok: false, reason: "not_found" };
  // Counted like a sign-in: who finds a session open must not be able to guess the password from it.
  const identity = await proveIdentity(own.account, present, `own:${access.actor.personId}`);
  if (!identity.ok) return { ok: false, reason: presentRefusals[identity.reason], field: "present" };
  const reason = passwordRefusal(password, [own.account, own.name, access.actor.unitName]);
  if (reason) return { ok: false, reason, field: "password" };
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const person = await findOwn(tx, access);
    if (!person) return { ok: false, reason: "not_found" };
    await tx
      .update(people)
      .set({ passwordHash, sessionVersion: person.sessionVersion + 1 })
      .where(eq(people.id, person.id));
    await endLinks(tx, "invitation", person.id);
    await recordEntry(tx, { actor: access.actor, action: "account.password", subject: subjectOf(person) });
    return { ok: true };
  });
}

const presentRefusals = { wrong: "password_wrong", wait: "sign_in_wait" } as const;

/** Ends every session of one's own, this one too. */
export function signOutEverywhereOneself(access: Own): Promise<Outcome> {
  return transaction(async (tx) => {
    const person = await findOwn(tx, access);
    if (!person) return { ok: false, reason: "not_found" };
    await tx
      .update(people)
      .set({ sessionVersion: person.sessionVersion + 1 })
      .where(eq(people.id, person.id));
    await endLinks(tx, "invitation", person.id);
    await recordEntry(tx, { actor: access.actor, action: "account.sign_out", subject: subjectOf(person) });
    return { ok: true };
  });
}

async function findOwn(tx: Transaction, access: Own): Promise<Person | null> {
  const [person] = await locked(tx.select().from(people).where(eq(people.id, access.actor.personId)));
  return person ?? null;
}
