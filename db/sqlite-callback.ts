import type { Database as Client, Statement } from "better-sqlite3";
import type { AsyncRemoteCallback } from "drizzle-orm/sqlite-proxy";

const keptStatements = 500;

/** Runs drizzle's statements on one better-sqlite3 connection, with prepared statements kept for the next time. */
export function sqliteCallback(client: Client): AsyncRemoteCallback {
  const statements = new Map<string, Statement>();

  function prepared(sql: string): Statement {
    const kept = statements.get(sql);
    if (kept) return kept;
    const fresh = client.prepare(sql);
    const oldest = statements.keys().next().value;
    if (statements.size >= keptStatements && oldest !== undefined) statements.delete(oldest);
    statements.set(sql, fresh);
    return fresh;
  }

  return async (sql, params, method) => {
    const statement = prepared(sql);
    if (!statement.reader) {
      statement.run(...params);
      return { rows: [] };
    }
    const rows = statement.raw().all(...params);
    return { rows: method === "get" ? (rows[0] as unknown[] | undefined as unknown[]) : rows };
  };
}
