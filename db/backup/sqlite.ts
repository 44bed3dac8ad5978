import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { resolve } from "node:path";
import SqliteClient from "better-sqlite3";
import { openSqliteFile } from "../connection";
import { dataFolder, sqliteFile } from "../location";
import { type KeptFile, keptFileOf } from "./copy-database";

const name = "kepu.db";
const ownerOnly = 0o600;
const damaged = /^SQLITE_(NOTADB|CORRUPT)/;

/**
 * `VACUUM INTO` reads in one transaction, so that writers neither wait nor change what is copied, and leaves out what was deleted.
 * The online backup would begin again with each write of another process.
 */
export function copySqlite(folder: string): { name: string; files: KeptFile[] } {
  if (!existsSync(sqliteFile())) throw new Error(`There is no database at ${sqliteFile()}.`);
  const copy = resolve(folder, name);
  const client = openSqliteFile(sqliteFile(), { readonly: true, fileMustExist: true });
  try {
    client.prepare("vacuum into ?").run(copy);
  } finally {
    client.close();
  }
  chmodSync(copy, ownerOnly);
  flush(copy);
  return { name, files: readSound(copy) };
}

/** The files a copy speaks for; throws when the copy is damaged. */
function readSound(file: string): KeptFile[] {
  const client = new SqliteClient(file, { readonly: true, fileMustExist: true });
  try {
    const found = client.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Error(`The database is damaged: ${found}`);
    return readFiles(client);
  } finally {
    client.close();
  }
}

/** The files of the embedded database that is there. */
export function readSqliteFiles(): KeptFile[] {
  const client = new SqliteClient(sqliteFile(), { readonly: true, fileMustExist: true });
  try {
    return readFiles(client);
  } finally {
    client.close();
  }
}

function readFiles(client: SqliteClient.Database): KeptFile[] {
  return (client.prepare("select * from evidence_files").all() as Record<string, unknown>[]).map(keptFileOf);
}

/** Is there an embedded database in the data folder? */
export function hasSqlite(): boolean {
  return existsSync(sqliteFile());
}

/** Puts a copy in the place of the embedded database (`putInPlace`). */
export function placeSqlite(copy: string): void {
  mkdirSync(dataFolder(), { recursive: true });
  const incoming = `${sqliteFile()}.restoring`;
  rmSync(incoming, { force: true });
  copyFileSync(copy, incoming);
  chmodSync(incoming, ownerOnly);
  putInPlace(incoming, "restore");
}

/**
 * Gives a database in the data folder the place of the embedded one, in one step: at no moment is there none, which a server that
 * starts would make anew. What was there is kept in `backups/` of the data folder. Throws when it is damaged, or when a server is
 * running on the other one, since that would go on writing into a file that is no longer there.
 */
export function putInPlace(incoming: string, why: "restore" | "move"): void {
  flush(incoming);
  readSound(incoming);
  if (hasSqlite()) keepAside(why);
  renameSync(incoming, sqliteFile());
  flush(dataFolder());
}

/** Gives the database that is there a second name, under which it stays when the first one goes to another. */
function keepAside(why: "restore" | "move"): void {
  writeOut(why);
  const folder = resolve(dataFolder(), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const aside = resolve(folder, `before-${why}-${new Date().toISOString().replace(/[:.]/g, "-")}.db`);
  try {
    linkSync(sqliteFile(), aside);
  } catch {
    // Not every file system knows second names.
    copyFileSync(sqliteFile(), aside);
  }
  chmodSync(aside, ownerOnly);
  flush(aside);
  // Only a damaged database has them still. Beside the copy they would be taken for its own.
  for (const beside of ["-wal", "-shm"]) {
    if (!existsSync(`${sqliteFile()}${beside}`)) continue;
    renameSync(`${sqliteFile()}${beside}`, `${aside}${beside}`);
    chmodSync(`${aside}${beside}`, ownerOnly);
  }
  flush(folder);
}

/**
 * Brings what is in the write-ahead file into the database. Throws when that cannot be done, as while others have it open; what is no
 * database, or a damaged one, is left as it is.
 */
function writeOut(why: "restore" | "move"): void {
  const client = new SqliteClient(sqliteFile(), { timeout: 0 });
  try {
    // To be had only while nobody else has the database open.
    client.pragma("locking_mode = EXCLUSIVE");
    client.exec("begin exclusive; commit");
    client.pragma("journal_mode = DELETE");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (damaged.test(code)) return;
    if (code.startsWith("SQLITE_BUSY")) throw new Error(`The database is in use. Stop the server, then ${why}.`);
    throw error;
  } finally {
    client.close();
  }
}

function flush(path: string): void {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
