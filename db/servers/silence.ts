import { Client, type ClientConfig } from "pg";
import { isServerLost } from "../errors";

/** A query may take longer than this: it is only then that the server is asked whether it is there. */
const silence = 3_000;
const patience = 5_000;

const asked = new Map<string, Promise<boolean>>();

/**
 * Calls `broken` when a query has no answer and its server gives none to others either. A machine that loses its power or its network
 * says no word, and what was sent to it would be sent again for a quarter of an hour. However long a query takes, a server that is there
 * is waited for.
 */
export function watchSilence(config: ClientConfig, broken: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let query = 0;
  const look = async (which: number) => {
    const there = await isThere(config);
    if (which !== query) return;
    if (there) timer = setTimeout(look, silence, which).unref();
    else broken();
  };
  const answered = () => {
    query++;
    clearTimeout(timer);
  };
  return {
    asked() {
      answered();
      timer = setTimeout(look, silence, query).unref();
    },
    answered,
  };
}

/** Asked once for all who wait for the same server. */
function isThere(config: ClientConfig): Promise<boolean> {
  const server = config.connectionString ?? "";
  const answer = asked.get(server) ?? answers(config).finally(() => asked.delete(server));
  asked.set(server, answer);
  return answer;
}

/** Does the server answer anybody? That it lets nobody in is an answer too. */
async function answers(config: ClientConfig): Promise<boolean> {
  const client = new Client({ ...config, connectionTimeoutMillis: patience, query_timeout: patience });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    return !isServerLost(error);
  } finally {
    client.end().catch(() => undefined);
  }
}
