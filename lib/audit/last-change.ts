import { and, desc, eq, like, notLike } from "drizzle-orm";
import { database } from "@/db/connection";
import { auditEntries } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** A row as the trail names it: by its id, or by what its name begins with where the form does not know the id. */
export type ChangedRow = { kind: string; id: string } | { kind: string; nameFrom: string };

/**
 * Who changed a row last, and when: told to somebody whose own change of it came second. Whoever asks must have been found to reach the
 * row already. Who only read it is nobody. Null when the trail does not know, or names no person.
 */
export async function lastChange(_access: Access, row: ChangedRow) {
  const [entry] = await database()
    .select({ by: auditEntries.actorName, at: auditEntries.at })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectKind, row.kind),
        "id" in row ? eq(auditEntries.subjectId, row.id) : like(auditEntries.subjectName, `${row.nameFrom}%`),
        eq(auditEntries.outcome, "done"),
        notLike(auditEntries.action, "%.read"),
      ),
    )
    .orderBy(desc(auditEntries.number))
    .limit(1);
  return entry?.by ? { by: entry.by, at: entry.at.toISOString() } : null;
}
