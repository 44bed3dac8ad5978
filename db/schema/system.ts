import { index, instant, integer, json, oneOf, table, text } from "../columns";

/** What the installation is called and how it is set; one row per setting. */
export const settings = table("settings", {
  name: text().primaryKey(),
  value: json<unknown>().notNull(),
});

/** Written by the health check, to know that writing works. */
export const heartbeats = table("heartbeats", {
  id: text().primaryKey(),
  at: instant().notNull(),
});

export const auditOutcomes = ["done", "denied"] as const;

/**
 * The trail: each change and each refusal, one entry. The table refuses update and delete; `hash` chains each entry
 * to the one before it. No secrets and no whole phone numbers in `detail`.
 */
export const auditEntries = table(
  "audit_entries",
  {
    number: integer().primaryKey(),
    at: instant().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    action: text().notNull(),
    outcome: oneOf(auditOutcomes).notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    subjectName: text().notNull(),
    detail: json<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (entry) => [
    index("audit_entries_subject").on(entry.subjectKind, entry.subjectId),
    index("audit_entries_actor").on(entry.actorId, entry.number),
    index("audit_entries_at").on(entry.at),
  ],
);

/** The newest audit entry's number and hash: one row, locked by each writer so that the chain never forks. */
export const auditHead = table("audit_head", {
  id: integer().primaryKey(),
  number: integer().notNull(),
  hash: text().notNull(),
});
