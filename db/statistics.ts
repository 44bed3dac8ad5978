import { sql } from "drizzle-orm";
import { connections } from "./connection";

/** Lets the database count what its tables hold, so that it plans well. After much was written at once; else it knows by itself. */
export async function gatherStatistics(): Promise<void> {
  const open = connections();
  if (open.dialect === "sqlite") open.writer.pragma("optimize = 0x10002");
  else await open.write.execute(sql`analyze`);
}
