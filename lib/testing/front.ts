import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { afterEach, beforeEach } from "vitest";
import { Behind } from "@/lib/front/behind";
import { Counters } from "@/lib/front/counters";
import { proxiesIn } from "@/lib/front/forwarded";
import { createFront, type Stopping } from "@/lib/front/front";
import { Keeper } from "@/lib/front/keeper";
import { stopper } from "@/lib/front/stop";

type Told = { status: number; headers: IncomingHttpHeaders; text: string };
type Options = { method?: string; headers?: Record<string, string>; body?: string };
type Stage = {
  /** What stands where Next would. */
  answers: (request: IncomingMessage, response: ServerResponse) => void;
  front: Server;
  port: number;
  socketPath: string;
  refreshed: number;
  counters: Counters;
  stopping: Stopping;
  stop: () => Promise<boolean>;
};

/** The front with something simple behind it, new for each test of a file that calls `setStage`. */
export const stage = {} as Stage;

/** Sets the front up before each test, and takes it down after it. */
export function setStage(): void {
  let folder: string;
  let open: Server[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kepu-front-"));
    let version = "1";
    const socketPath = join(folder, "next");
    const next = createServer((...asked) => stage.answers(...asked));
    await new Promise<void>((resolve) => next.listen(socketPath, resolve));
    const refresh = async () => {
      stage.refreshed += 1;
      version = String(stage.refreshed + 1);
    };
    const signal = { version: () => version, refresh, close: async () => undefined };
    const besides = ["Strict-Transport-Security", "max-age=1"];
    const proxies = proxiesIn("127.0.0.2");
    const behind = new Behind({ socketPath, baseUrl: "https://kepu.invalid", proxies, besides });
    const [counters, stopping] = [new Counters(), { told: false, closing: false }];
    const front = createFront({ behind, signal, keeper: new Keeper(signal, 1024 * 1024), counters, stopping });
    const stop = stopper(front, stopping, 0);
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    const { port } = front.address() as AddressInfo;
    Object.assign(stage, { front, port, socketPath, refreshed: 0, counters, stopping, stop });
    open = [front, next];
  });

  afterEach(() => {
    for (const server of open) {
      server.close();
      server.closeAllConnections();
    }
    rmSync(folder, { recursive: true });
  });
}

/** A small page. */
export function page(response: ServerResponse, text = "page"): void {
  response.writeHead(200, { "content-type": "text/html", "x-request-id": "one" }).end(text);
}

/** What the front answers. */
export function told(path: string, { method = "GET", headers = {}, body }: Options = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: stage.port, host: "127.0.0.1", path, method, headers }, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      answer.toArray().then((pieces) => resolve({ status, headers, text: pieces.join("") }), reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** All that comes back for what is sent just so. */
export async function toldRaw(sent: string): Promise<string> {
  const socket = connect(stage.port, "127.0.0.1");
  socket.write(sent);
  return textOf(socket);
}
