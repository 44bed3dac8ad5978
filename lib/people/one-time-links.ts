import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import type { linkPurposes } from "@/db/schema";
import { oneTimeLinks } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";

type Purpose = (typeof linkPurposes)[number];

/** How long a one-time link can be used, in days. */
export const linkDays = 7;
const againMinutes = 2;

/** Makes a one-time link and ends the older ones for the same. The token is told once; only its hash is kept. */
export async function makeLink(tx: Transaction, purpose: Purpose, personId: string | null) {
  const token = randomBytes(32).toString("base64url");
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + linkDays * 24 * 60 * 60_000);
  await endLinks(tx, purpose, personId);
  await tx
    .insert(oneTimeLinks)
    .values({ id: newId(), purpose, personId, tokenHash: hashOf(token), createdAt, expiresAt });
  return { token, expiresAt };
}

/** Ends every unused link of this purpose for this person. */
export async function endLinks(tx: Transaction, purpose: Purpose, personId: string | null): Promise<void> {
  const theirs = personId ? eq(oneTimeLinks.personId, personId) : isNull(oneTimeLinks.personId);
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.purpose, purpose), theirs, isNull(oneTimeLinks.usedAt)));
}

/** The usable link this token belongs to, or null. */
export async function getLink(purpose: Purpose, token: string) {
  const [found] = await database().select().from(oneTimeLinks).where(usable(purpose, token));
  return found ?? null;
}

/** The same, locked inside the transaction that is about to use it. */
export async function findLink(tx: Transaction, purpose: Purpose, token: string) {
  const [found] = await locked(tx.select().from(oneTimeLinks).where(usable(purpose, token)));
  return found ?? null;
}

/** The link this token belonged to, if it was used a moment ago: a form that the balancer sends again comes that soon. */
export async function getJustUsed(purpose: Purpose, token: string) {
  const asked = and(eq(oneTimeLinks.tokenHash, hashOf(token)), eq(oneTimeLinks.purpose, purpose));
  const since = new Date(Date.now() - againMinutes * 60_000);
  const [found] = await database()
    .select()
    .from(oneTimeLinks)
    .where(and(asked, gt(oneTimeLinks.usedAt, since)));
  return found ?? null;
}

/** Marks a link as used; it never works again. */
export async function spendLink(tx: Transaction, link: { id: string }): Promise<void> {
  await tx.update(oneTimeLinks).set({ usedAt: new Date() }).where(eq(oneTimeLinks.id, link.id));
}

function usable(purpose: Purpose, token: string): SQL | undefined {
  const asked = eq(oneTimeLinks.tokenHash, hashOf(token));
  const fresh = and(isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, new Date()));
  return and(asked, eq(oneTimeLinks.purpose, purpose), fresh);
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
