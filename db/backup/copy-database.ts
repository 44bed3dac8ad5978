import { type Dialect, databaseUrl, dialect } from "../location";
import { erasureReasons } from "../schema/evidence";
import { primaryAddress } from "../servers/primary";
import { copyPostgresql } from "./postgresql";
import { copySqlite } from "./sqlite";

/** A file that the copied database speaks for: its bytes are in the file store, unless they were erased for a reason. */
export type KeptFile = { id: string; sha256: string; type: string; erased: ErasureReason | null };
type ErasureReason = (typeof erasureReasons)[number];
export type DatabaseCopy = { name: string; dialect: Dialect; files: KeptFile[] };

/**
 * Writes a copy of the database of the environment into a folder, of one moment, while others read and write, and says which files
 * that moment speaks for. Throws an Error that says what is wrong, the copy's own damage too.
 */
export async function copyDatabase(folder: string): Promise<DatabaseCopy> {
  const url = databaseUrl() && (await primaryAddress());
  return { ...(url ? await copyPostgresql(url, folder) : copySqlite(folder)), dialect };
}

/** A row of `evidence_files` of whatever schema. */
export function keptFileOf(row: Record<string, unknown>): KeptFile {
  const { id, sha256, type, erased_at: erasedAt, erased_for: erasedFor } = row;
  const reason = erasureReasons.find((known) => known === erasedFor) ?? "wish";
  const erased = (erasedAt ?? null) === null ? null : reason;
  return { id: String(id), sha256: String(sha256), type: String(type), erased };
}
