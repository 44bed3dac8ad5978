import { openSqliteFile } from "./connection";
import { dialect, sqliteFile } from "./location";

const tries = 20;
const pause = 250;

/**
 * Leaves nothing in the embedded database's files of what was just changed or deleted: the main file overwrites it by itself, the
 * write-ahead file is brought in and emptied. Answers whether that succeeded; a long reader, a backup say, can be in the way, and
 * then the file empties when next it is full. PostgreSQL clears its files in its own time.
 */
export async function forgetDeleted(): Promise<boolean> {
  if (dialect !== "sqlite") return true;
  for (let tried = 1; ; tried++) {
    if (emptyWriteAhead()) return true;
    if (tried === tries) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function emptyWriteAhead(): boolean {
  // A connection of its own, which does not wait: on the writer it would end up inside somebody's transaction.
  const client = openSqliteFile(sqliteFile(), { fileMustExist: true, timeout: 0 });
  try {
    const [answer] = client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return answer?.busy === 0;
  } catch {
    return false;
  } finally {
    client.close();
  }
}
