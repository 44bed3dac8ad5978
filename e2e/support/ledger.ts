import { join } from "node:path";
import SqliteClient from "better-sqlite3";
import type { Server } from "../setup/server";

/** Looks into, or bends, the database of a test's own server: for states that no single person can bring about in a browser. */
export function ledger(server: Server) {
  const open = (readonly: boolean) => new SqliteClient(join(server.dataDir, "kepu.db"), { readonly });
  return {
    /** The first column of the first row. */
    read(sql: string, ...values: (string | number)[]): string {
      const client = open(true);
      const found = client
        .prepare(sql)
        .pluck()
        .get(...values);
      client.close();
      return String(found);
    },
    bend(sql: string, ...values: (string | number)[]): void {
      const client = open(false);
      client.prepare(sql).run(...values);
      client.close();
    },
  };
}
