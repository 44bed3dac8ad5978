import { sql } from "drizzle-orm";
import { connections } from "./connection";
import { inTurn } from "./write-queue";

/** Lets the database count what its tables hold, so that it plans well. After much was written at once; else it knows by itself. */
export async function gatherStatistics(): Promise<void> {
  const open = connections();
  if (open.dialect === "sqlite") await inTurn(open.writer, async () => open.writer.pragma("optimize = 0x10002"), true);
  else await open.write.execute(sql`analyze`);
}
