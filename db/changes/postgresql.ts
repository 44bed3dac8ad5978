import { keepAsking } from "../servers/asking";
import type { ChangeSignal } from "./signal";

const every = 25;
/** What was read may be shown for so long after the database last said that it is as it was. */
const trusted = 200;

/**
 * Which transactions are over is what PostgreSQL tells each new query: the words differ after each commit that wrote anything, never
 * come back, and cost writers nothing (a NOTIFY in each commit takes two thirds of their rate). They are asked for forty times a second.
 * Another connection is another name, and another server too, which a pooler in between may put behind the same connection: one that took
 * another's place cannot repeat what that one said.
 */
export function watchPostgresql(): ChangeSignal {
  let known: { version: string; askedAt: number } | undefined;
  const asking = keepAsking({
    every,
    async ask(client, connection) {
      const askedAt = performance.now();
      const { rows } = await client.query<{ over: string; server: string; reads_only: boolean }>({
        name: "moment",
        text: `select pg_current_snapshot()::text as over, extract(epoch from pg_postmaster_start_time())::text as server,
          pg_is_in_recovery() as reads_only`,
      });
      const [row] = rows;
      if (!row || row.reads_only) throw new Error("not the primary");
      known = { version: `${connection}:${row.server}:${row.over}`, askedAt };
    },
    lost() {
      known = undefined;
    },
  });
  return {
    version: () => (known && performance.now() - known.askedAt <= trusted ? known.version : null),
    async refresh() {
      const late = new Promise<"late">((resolve) => setTimeout(resolve, trusted, "late").unref());
      if ((await Promise.race([asking.now(), late])) === "late") known = undefined;
    },
    close: () => asking.close(),
  };
}
