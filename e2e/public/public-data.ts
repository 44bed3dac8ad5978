import { join } from "node:path";
import SqliteClient from "better-sqlite3";
import type { Server } from "../setup/server";

/** One value out of the server's own database, for what no page tells. */
export function valueIn(server: Server, query: string): string {
  const client = new SqliteClient(join(server.dataDir, "kepu.db"), { readonly: true });
  try {
    return String(client.prepare(query).pluck().get());
  } finally {
    client.close();
  }
}

/** A column of the server's own database. */
export function valuesIn(server: Server, query: string): string[] {
  const client = new SqliteClient(join(server.dataDir, "kepu.db"), { readonly: true });
  try {
    return client.prepare(query).pluck().all().map(String);
  } finally {
    client.close();
  }
}
