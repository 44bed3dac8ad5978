import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { connections, type Database, openSqliteFile } from "./connection";
import { sqliteCallback } from "./sqlite-callback";

/** Runs questions that belong together on the database as it is at one moment, while others go on writing. */
export async function snapshot<Result>(ask: (at: Database) => Promise<Result>): Promise<Result> {
  const open = connections();
  if (open.dialect === "postgresql") {
    // Inside a transaction that somebody else has begun nobody else writes.
    if (!open.steady) return ask(open.read);
    const read = open.read as unknown as NodePgDatabase;
    const manner = { isolationLevel: "repeatable read", accessMode: "read only" } as const;
    return read.transaction((tx) => ask(tx as unknown as Database), manner);
  }
  // On a connection of its own: what others ask through the shared one stays outside, and sees what is new.
  const client = openSqliteFile(open.reader.name, { readonly: true, fileMustExist: true });
  try {
    client.exec("BEGIN");
    return await ask(drizzle(sqliteCallback(client), undefined, { casing: "snake_case" }));
  } finally {
    client.close();
  }
}
