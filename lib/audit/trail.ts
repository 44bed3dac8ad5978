import { createHash } from "node:crypto";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { insertMany } from "@/db/insert-many";
import { keptInsert, keptQuery } from "@/db/kept-query";
import { auditEntries, auditHead } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/access";

export type Subject = { kind: string; id: string; name: string };
export type Entry = {
  actor: Actor | null;
  action: string;
  subject: Subject;
  /** What changed. Never secrets, never a whole phone number. */
  detail?: Record<string, unknown>;
};

/** Writes one entry as the last step of the transaction that made the change. */
export async function recordEntry(tx: Transaction, entry: Entry): Promise<void> {
  await append(tx, entry, "done");
}

/** An entry with what can be known of it before it is chained to the one before. */
export type ReadyEntry = { row: Omit<Hashed, "number" | "previousHash">; said: string };

/** Makes entries ready before the transaction that writes them, so that nobody waits for it. */
export function readyEntries(entries: readonly Entry[]): ReadyEntry[] {
  const at = new Date();
  return entries.map((entry) => {
    const row = rowOf(entry, "done", at);
    return { row, said: saidOf(row) };
  });
}

/** Writes many entries at once, in their order. */
export async function recordEntries(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  await recordReady(tx, readyEntries(entries));
}

/** The same for entries that were made ready. */
export async function recordReady(tx: Transaction, ready: readonly ReadyEntry[]): Promise<void> {
  if (ready.length === 0) return;
  let last = await lockHead(tx);
  const rows = ready.map(({ row, said }) => {
    const link = linkAfter(last, said);
    const chained = { ...row, ...link, previousHash: last.hash };
    last = link;
    return chained;
  });
  await insertMany(tx, auditEntries, rows);
  await moveHead(tx, { number: last.number, hash: last.hash });
}

/** Writes that something was refused, in a transaction of its own, since the refused one changed nothing. */
export async function recordDenial(entry: Entry): Promise<void> {
  await transaction((tx) => append(tx, entry, "denied"));
}

/**
 * Reads the chain up to its head, the whole of it or what comes after an entry, and returns the number of the first entry that
 * is missing or was altered, or null. What is appended meanwhile is not looked at.
 */
export async function firstBrokenEntry(after = 0): Promise<number | null> {
  const [head] = await database().select().from(auditHead);
  const last = head?.number ?? 0;
  let previous = await startingEntry(after);
  if (!previous) return after;
  while (previous.number < last) {
    const page = await entriesBetween(previous.number, last);
    for (const entry of page) {
      if (!follows(entry, previous)) return previous.number + 1;
      previous = entry;
    }
    if (page.length === 0) return previous.number + 1;
  }
  return previous.hash === (head?.hash ?? "") ? null : previous.number;
}

type Link = { number: number; hash: string };

async function startingEntry(after: number): Promise<Link | undefined> {
  if (after === 0) return { number: 0, hash: "" };
  const [start] = await database().select().from(auditEntries).where(eq(auditEntries.number, after));
  return start;
}

function entriesBetween(after: number, last: number) {
  return database()
    .select()
    .from(auditEntries)
    .where(and(gt(auditEntries.number, after), lte(auditEntries.number, last)))
    .orderBy(asc(auditEntries.number))
    .limit(1000);
}

function follows(entry: Hashed & Link, previous: Link): boolean {
  return entry.number === previous.number + 1 && entry.previousHash === previous.hash && entry.hash === hashOf(entry);
}

async function append(tx: Transaction, entry: Entry, outcome: "done" | "denied"): Promise<void> {
  const row = entryAfter(await lockHead(tx), entry, outcome);
  await insertEntry(tx, row);
  await moveHead(tx, { number: row.number, hash: row.hash });
}

const insertEntry = keptInsert(auditEntries);
const moveHead = keptQuery(["number", "hash"], (tx, { number, hash }) =>
  tx
    .update(auditHead)
    .set({ number: sql`${number}`, hash: sql`${hash}` })
    .where(eq(auditHead.id, 1)),
);
const makeHead = keptQuery([], (tx) =>
  tx.insert(auditHead).values({ id: 1, number: 0, hash: "" }).onConflictDoNothing(),
);
const readHead = keptQuery([], (tx) => locked(tx.select().from(auditHead).where(eq(auditHead.id, 1))));

async function lockHead(tx: Transaction): Promise<Link> {
  await makeHead(tx, {});
  const [head] = await readHead(tx, {});
  return { number: head?.number ?? 0, hash: head?.hash ?? "" };
}

function entryAfter(last: Link, entry: Entry, outcome: "done" | "denied") {
  const row = rowOf(entry, outcome, new Date());
  return { ...row, ...linkAfter(last, saidOf(row)), previousHash: last.hash };
}

function rowOf(entry: Entry, outcome: "done" | "denied", at: Date): ReadyEntry["row"] {
  return wellFormed({
    at,
    actorId: entry.actor?.personId ?? null,
    actorName: entry.actor?.name ?? "",
    action: entry.action,
    outcome,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectName: entry.subject.name,
    detail: entry.detail ?? {},
  });
}

function linkAfter(last: Link, said: string): Link {
  const number = last.number + 1;
  return { number, hash: hashAfter(last.hash, number, said) };
}

/** Half a character cannot be kept by every database, and then the hash would not fit what is read back. */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === "string") return value.toWellFormed().replaceAll("\0", "") as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wellFormed(inner)])) as Value;
}

type Hashed = Omit<typeof auditEntries.$inferSelect, "hash">;
type Said = ReadyEntry["row"];

function hashOf(entry: Hashed): string {
  return hashAfter(entry.previousHash, entry.number, saidOf(entry));
}

/** Of an entry's number and what it says, after the hash of the one before. */
function hashAfter(previousHash: string, number: number, said: string): string {
  return createHash("sha256").update(`${previousHash}\n[${number},${said}]`).digest("hex");
}

/** What an entry says in one form, as the items of a list. */
function saidOf({
  at,
  actorId,
  actorName,
  action,
  outcome,
  subjectKind,
  subjectId,
  subjectName,
  detail,
}: Said): string {
  const said = [at.toISOString(), actorId, actorName, action, outcome, subjectKind, subjectId, subjectName, detail];
  return canonical(said).slice(1, -1);
}

/** JSON with sorted keys: PostgreSQL gives an object back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
