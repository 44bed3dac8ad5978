import SqliteClient from "better-sqlite3";
import { sqliteFile } from "@/db/location";
import type { ChangeSignal } from "./signal";

/**
 * SQLite counts the commits that other connections have made, in this process and in others. The count is asked for at most once
 * in a turn of the event loop: a microsecond and a half, but for each of thirty thousand requests in a second.
 */
export function watchSqlite(file = sqliteFile()): ChangeSignal {
  // A connection that only asks: its own commits it would not count, and inside a transaction the count stands still. Nobody waits
  // for it: where the database is locked whole, it cannot be known.
  const client = new SqliteClient(file, { readonly: true, fileMustExist: true, timeout: 0 });
  const count = client.prepare<[], number>("PRAGMA data_version").pluck();
  let asked = false;
  let counted: number | undefined;
  let version: string | null = null;

  const ask = () => {
    try {
      const now = count.get();
      if (now === counted) return;
      counted = now;
      version = now === undefined ? null : String(now);
    } catch {
      counted = undefined;
      version = null;
    }
  };
  const nextTurn = () => {
    asked = false;
  };
  return {
    version() {
      if (!asked) {
        asked = true;
        setImmediate(nextTurn);
        ask();
      }
      return version;
    },
    async refresh() {
      ask();
    },
    async close() {
      counted = undefined;
      version = null;
      client.close();
    },
  };
}
