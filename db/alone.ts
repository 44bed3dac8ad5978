import { Client } from "pg";
import { databaseUrl } from "./location";
import { primaryAddress } from "./servers/primary";

const preparing = 5_730_002;

/** Does what only one of several servers may do at a time when they start; the others wait for their turn. */
export async function oneServerAtATime<Result>(run: () => Promise<Result>): Promise<Result> {
  if (!databaseUrl()) return run();
  const client = new Client({ connectionString: await primaryAddress() });
  // Were it lost, so would be the lock: what runs meanwhile finds out by itself, and twice is once there.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [preparing]);
    return await run();
  } finally {
    await client.end().catch(() => undefined);
  }
}
