import { and, count, desc, eq, gte, inArray, lt, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { auditEntries, auditHead, type auditOutcomes } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";
import { firstBrokenEntry } from "./trail";

export type AuditFilter = {
  text?: string;
  /** Actions whose name, as people read it, contains the text. */
  actions?: string[];
  outcome?: (typeof auditOutcomes)[number];
  from?: Date;
  until?: Date;
  subjectId?: string;
  /** Only entries before this number: the page after. */
  before?: number;
};

/** How many entries one page of the trail holds. */
export const entriesPerPage = 50;

/** The trail, newest first: a page of entries, and the number the next page begins before. */
export async function listAuditEntries(_access: Access<"audit.read">, filter: AuditFilter) {
  const found = await database()
    .select()
    .from(auditEntries)
    .where(and(...conditions(filter)))
    .orderBy(desc(auditEntries.number))
    .limit(entriesPerPage + 1);
  const entries = found.slice(0, entriesPerPage);
  return { entries, next: found.length > entriesPerPage ? (entries.at(-1)?.number ?? null) : null };
}

export type AuditEntry = typeof auditEntries.$inferSelect;

/** How many changes and refusals there were since a moment. */
export async function countAuditEntries(_access: Access<"audit.read">, since: Date) {
  const rows = await database()
    .select({ outcome: auditEntries.outcome, found: count() })
    .from(auditEntries)
    .where(gte(auditEntries.at, since))
    .groupBy(auditEntries.outcome);
  const of = (outcome: "done" | "denied") => Number(rows.find((row) => row.outcome === outcome)?.found ?? 0);
  return { done: of("done"), denied: of("denied") };
}

const newest = 1000;

/** Does the chain hold: its newest entries, which is quick, or the whole of it? `broken` is the first entry that does not. */
export async function checkTrail(_access: Access<"audit.read">, reach: "newest" | "whole") {
  const [head] = await database().select().from(auditHead);
  const length = head?.number ?? 0;
  const after = reach === "newest" ? Math.max(0, length - newest) : 0;
  return { broken: await firstBrokenEntry(after), checked: length - after, length };
}

function conditions({ text, actions, outcome, from, until, subjectId, before }: AuditFilter): (SQL | undefined)[] {
  return [
    text ? says(text, actions ?? []) : undefined,
    outcome ? eq(auditEntries.outcome, outcome) : undefined,
    from ? gte(auditEntries.at, from) : undefined,
    until ? lt(auditEntries.at, until) : undefined,
    subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
    before ? lt(auditEntries.number, before) : undefined,
  ];
}

function says(text: string, actions: string[]): SQL | undefined {
  return or(
    containing(auditEntries.actorName, text),
    containing(auditEntries.subjectName, text),
    containing(auditEntries.action, text),
    actions.length > 0 ? inArray(auditEntries.action, actions) : undefined,
  );
}
