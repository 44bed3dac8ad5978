import { Client } from "pg";
import { primaryAddress, primaryLost } from "./primary";

const again = 100;
const patience = 2_000;

export type Asking = {
  /** Asks out of turn; settles when a question sent after this call was answered, or could not be. Never rejects. */
  now(): Promise<void>;
  close(): Promise<void>;
};

type Questions = {
  /** Where the server is; the primary when left out. */
  address?: string;
  every: number;
  /** Asks once over the connection; `connection` is another number after each time the connection was lost. */
  ask(client: Client, connection: number): Promise<void>;
  /** The server is gone, or answered something that `ask` threw at. */
  lost(): void;
};

let connections = 0;

/** Asks a server the same question again and again over a connection of its own, for as long as this process lives or until closed. */
export function keepAsking({ address, every, ask, lost }: Questions): Asking {
  let closed = false;
  let client: Client | undefined;
  let of: string | undefined;
  let connection = 0;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const connect = async () => {
    const at = address ?? (await primaryAddress());
    const opened = new Client({ connectionString: at, connectionTimeoutMillis: patience, query_timeout: patience });
    opened.on("error", () => drop(opened));
    opened.on("end", () => drop(opened));
    try {
      await opened.connect();
    } catch (error) {
      if (!address) primaryLost(at);
      throw error;
    }
    connection = ++connections;
    client = opened;
    of = at;
    return opened;
  };
  const drop = (which: Client | undefined) => {
    if (which !== client || !which) return;
    client = undefined;
    if (of && !address) primaryLost(of);
    lost();
    which.end().catch(() => undefined);
  };
  const once = async () => {
    if (closed) return;
    try {
      const open = client ?? (await connect());
      if (closed) await open.end();
      else await ask(open, connection);
    } catch {
      lost();
      drop(client);
    }
  };
  const turn = async () => {
    await now();
    if (!closed) timer = setTimeout(turn, client ? every : again).unref();
  };
  const now = () => {
    next ??= asking.then(() => {
      next = undefined;
      asking = once();
      return asking;
    });
    return next;
  };
  turn();
  return {
    now,
    async close() {
      closed = true;
      clearTimeout(timer);
      const open = client;
      client = undefined;
      lost();
      await open?.end().catch(() => undefined);
    },
  };
}
