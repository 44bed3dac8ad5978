import { countsOfFront } from "@/lib/front/counters";
import { checkDatabase } from "@/lib/health/check";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import packageFile from "@/package.json";

const headers = { "cache-control": "no-store" };

/** Is this process well? Only a database that reads and writes is. */
export async function GET(): Promise<Response> {
  try {
    const database = await checkDatabase();
    return Response.json({ status: "ok", database, version: packageFile.version, cache: countsOfFront() }, { headers });
  } catch (error) {
    log.error(describeFault(error), "health check failed");
    return Response.json({ status: "failing" }, { status: 503, headers });
  }
}
