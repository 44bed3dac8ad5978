import { createHash } from "node:crypto";
import { eq, inArray, lt, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { people, signInFailures } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { normalAccount } from "./account";
import { isPasswordRight } from "./password";

/** Tries per account, and per network address, before a wait. */
export const triesAllowed = { account: 10, address: 100 } as const;
/** How long the wait is, in minutes. */
export const waitMinutes = 15;

type Identity = { ok: true; personId: string; sessionVersion: number } | { ok: false; reason: "wrong" | "wait" };

/**
 * Says whose account and password these are. Unknown, disabled and wrong answer alike and take as long. Each try is counted
 * before the password is looked at, so that many tries at once are all counted; a right one clears the account's count.
 */
export async function proveIdentity(typedAccount: string, password: string, address: string): Promise<Identity> {
  const account = normalAccount(typedAccount) ?? typedAccount.trim().toLowerCase();
  const subjects = [subject("account", account), subject("address", address)] as const;
  const allowed = await transaction((tx) => countTry(tx, subjects, new Date()));
  if (!allowed) return { ok: false, reason: "wait" };
  const [person] = await database().select().from(people).where(eq(people.account, account));
  const right = await isPasswordRight(password, person?.passwordHash ?? null);
  if (!person || !right || person.disabledAt) return { ok: false, reason: "wrong" };
  await transaction((tx) => forgiveTry(tx, subjects));
  return { ok: true, personId: person.id, sessionVersion: person.sessionVersion };
}

async function countTry(tx: Transaction, subjects: readonly [string, string], now: Date): Promise<boolean> {
  const waitOver = new Date(now.getTime() - waitMinutes * 60_000);
  await tx.delete(signInFailures).where(lt(signInFailures.since, waitOver));
  const limits = [triesAllowed.account, triesAllowed.address];
  for (const [place, name] of subjects.entries()) {
    const [counted] = await tx
      .insert(signInFailures)
      .values({ subject: name, failures: 1, since: now })
      .onConflictDoUpdate({ target: signInFailures.subject, set: { failures: sql`${signInFailures.failures} + 1` } })
      .returning({ failures: signInFailures.failures });
    if ((counted?.failures ?? 0) > (limits[place] ?? 0)) return false;
  }
  return true;
}

async function forgiveTry(tx: Transaction, [account, address]: readonly [string, string]): Promise<void> {
  await tx.delete(signInFailures).where(inArray(signInFailures.subject, [account]));
  await tx
    .update(signInFailures)
    .set({ failures: sql`${signInFailures.failures} - 1` })
    .where(eq(signInFailures.subject, address));
}

/** Accounts and addresses are personal: the throttle keeps only their hashes. */
function subject(kind: string, value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`;
}
