import { Agent, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { ELDER_COOKIE } from "./cookies";
import { addressOf, isProxy } from "./forwarded";
import type { Answer } from "./kept-answer";
import type { Reader } from "./readers";

export type BehindOptions = {
  /** Where Next listens. */
  socketPath: string;
  /** The address people use. */
  baseUrl: string;
  proxies: Set<string>;
  /** What every answer says besides: name, value, name, value. */
  besides: string[];
};

// Of one connection, not of the request (RFC 9110, 7.6.1). What a body is like is said by Node itself.
const ofConnection = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade", "expect"];
const ofProxies = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/** Next, which stands behind in a thread of its own. */
export class Behind {
  readonly #options: BehindOptions;
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });

  constructor(options: BehindOptions) {
    this.#options = options;
  }

  /**
   * Asks for a page as somebody of whom nothing is known but what the address says, and how they read. Nothing else of a request is
   * passed on, so that nothing else can be in an answer that others get.
   */
  askAnonymously(url: string, { elder }: Reader): Promise<Answer> {
    const { host, protocol } = new URL(this.#options.baseUrl);
    const headers = {
      host,
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": protocol.slice(0, -1),
      "accept-encoding": "identity",
      ...(elder ? { cookie: `${ELDER_COOKIE}=1` } : {}),
    };
    return new Promise((resolve, reject) => {
      const asked = ask({ agent: this.#agent, socketPath: this.#options.socketPath, path: url, headers });
      asked.setTimeout(60_000, () => asked.destroy(new Error("No answer in time")));
      asked.once("error", reject);
      asked.once("response", (answer) => {
        whole(answer).then(
          (body) =>
            resolve({ status: answer.statusCode ?? 502, headers: this.#answered(answer, ["content-length"]), body }),
          reject,
        );
      });
      asked.end();
    });
  }

  /**
   * Passes a request on as it comes and the answer back as it comes. `before` is waited for before the answer begins; whoever is gone
   * is no longer worked for.
   */
  pass(request: IncomingMessage, response: ServerResponse, before: () => Promise<void> | undefined): void {
    const { method, url: path } = request;
    const headers = this.#headersOf(request);
    const asked = ask({ agent: this.#agent, socketPath: this.#options.socketPath, method, path, headers });
    let answered = false;
    response.once("close", () => {
      if (!response.writableFinished) asked.destroy();
    });
    request.on("error", () => asked.destroy());
    // Once the answer comes, it tells by itself when it breaks off; that the rest of a body is not wanted breaks nothing.
    asked.on("error", () => answered || giveUp(response));
    asked.once("response", (answer) => {
      answered = true;
      answer.on("error", () => response.destroy());
      const begin = () => {
        if (response.destroyed) return answer.destroy();
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, this.#answered(answer));
        answer.pipe(response);
      };
      const waiting = before();
      if (waiting) waiting.then(begin, () => giveUp(response));
      else begin();
    });
    request.pipe(asked);
  }

  close(): void {
    this.#agent.destroy();
  }

  #answered({ rawHeaders }: IncomingMessage, besides: string[] = []): string[] {
    return [...endToEnd(rawHeaders, ["transfer-encoding", ...besides]), ...this.#options.besides];
  }

  /** What the request says, and who is asking: only a trusted proxy is believed about that. */
  #headersOf(request: IncomingMessage): string[] {
    const { headers, rawHeaders, socket } = request;
    const { proxies, baseUrl } = this.#options;
    const trusted = isProxy(socket.remoteAddress, proxies);
    const named = endToEnd(rawHeaders, trusted ? ["x-forwarded-for"] : ofProxies);
    if (!trusted || !headers["x-forwarded-proto"])
      named.push("X-Forwarded-Proto", new URL(baseUrl).protocol.slice(0, -1));
    named.push("X-Forwarded-For", addressOf(socket.remoteAddress, headers["x-forwarded-for"]?.toString(), proxies));
    return named;
  }
}

/** Headers without those that were meant for one connection, or are named besides. */
function endToEnd(raw: string[], besides: string[] = []): string[] {
  const dropped = new Set([...ofConnection, ...besides]);
  const kept: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== "connection") continue;
    for (const name of (raw[at + 1] ?? "").split(",")) dropped.add(name.trim().toLowerCase());
  }
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = "", value = ""] = [raw[at], raw[at + 1]];
    if (!dropped.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

async function whole(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  if (!answer.complete) throw new Error("The answer broke off");
  return Buffer.concat(chunks);
}

function giveUp(response: ServerResponse): void {
  if (response.headersSent || response.destroyed) response.destroy();
  else response.writeHead(502, { "content-type": "text/plain", "cache-control": "no-store" }).end("Bad gateway\n");
}
