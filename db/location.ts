import { resolve } from "node:path";

export type Dialect = "sqlite" | "postgresql";

/** The address of the PostgreSQL server, or undefined when SQLite in the data folder is used. */
export function databaseUrl(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

/** The address of a copy that follows the PostgreSQL server and may be read, where there is one. */
export function replicaUrl(): string | undefined {
  return (databaseUrl() && process.env.DATABASE_REPLICA_URL) || undefined;
}

/** Where the embedded database, its backups and the kept secret live. */
export function dataFolder(): string {
  // Outside the build on purpose: the tracer must not follow it.
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || "data");
}

/** The embedded database's file. */
export function sqliteFile(): string {
  return resolve(/* turbopackIgnore: true */ dataFolder(), "kepu.db");
}

/** Which database this process was started for; it cannot change while it runs. */
export const dialect: Dialect = databaseUrl() ? "postgresql" : "sqlite";
