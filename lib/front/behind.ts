import { Agent, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { ELDER_COOKIE } from "./cookies";
import { forwarding, forwardingNames } from "./forwarded";
import type { Answer } from "./kept-answer";
import { NoAnswer, tellNoAnswer } from "./no-answer";
import type { Reader } from "./readers";

export type BehindOptions = {
  /** Where Next listens. */
  socketPath: string;
  /** The address people use. */
  baseUrl: string;
  proxies: Set<string>;
  /** What every answer says besides: name, value, name, value. */
  besides: string[];
  /** How many milliseconds may pass until an answer that is to be kept comes. */
  patience?: number;
};

// Of one connection, not of the request (RFC 9110, 7.6.1). What a body is like is said by Node itself.
const ofConnection = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade", "expect"];
// Named as of one connection or not: without them the other side would see another request, or two.
const alwaysKept = ["host", "content-length", "transfer-encoding"];

/** Next, which stands behind in a thread of its own. */
export class Behind {
  readonly #options: BehindOptions;
  readonly #own: URL;
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });

  constructor(options: BehindOptions) {
    this.#options = options;
    this.#own = new URL(options.baseUrl);
  }

  /**
   * Asks for a page as somebody of whom nothing is known but what the address says, and how they read. Nothing else of a request is
   * passed on, so that nothing else can be in an answer that others get.
   */
  askAnonymously(url: string, { elder }: Reader): Promise<Answer> {
    const { host, protocol } = this.#own;
    const { socketPath, patience = 60_000 } = this.#options;
    const headers = {
      host,
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": protocol.slice(0, -1),
      "accept-encoding": "identity",
      ...(elder ? { cookie: `${ELDER_COOKIE}=1` } : {}),
    };
    return new Promise((resolve, reject) => {
      const asked = ask({ agent: this.#agent, socketPath, path: url, headers });
      asked.setTimeout(patience, () => asked.destroy(new NoAnswer(504)));
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
    asked.on("error", () => answered || tellNoAnswer(response));
    asked.once("response", (answer) => {
      answered = true;
      answer.on("error", () => response.destroy());
      const begin = () => {
        if (response.destroyed) return answer.destroy();
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, this.#answered(answer));
        answer.pipe(response);
      };
      const waiting = before();
      if (waiting) waiting.then(begin, () => tellNoAnswer(response));
      else begin();
    });
    if (hasBody(request)) request.pipe(asked);
    else {
      asked.end();
      request.resume();
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #answered({ rawHeaders }: IncomingMessage, besides: string[] = []): string[] {
    return [...endToEnd(rawHeaders, ["transfer-encoding", ...besides]), ...this.#options.besides];
  }

  /** What the request says, and who is asking. */
  #headersOf({ headers, rawHeaders, socket }: IncomingMessage): string[] {
    const named = endToEnd(rawHeaders, forwardingNames);
    // An old reader need not say whom it asks.
    if (headers.host === undefined) named.push("Host", this.#own.host);
    return [...named, ...forwarding(socket.remoteAddress, headers, this.#options.proxies, this.#own)];
  }
}

/** Only a request that says how long its body is has one (RFC 9112, 6.3); any other byte passed on would be a request of its own. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

/** Headers without those that were meant for one connection, or are named besides. */
function endToEnd(raw: string[], besides: string[] = []): string[] {
  const dropped = new Set<string>();
  const kept: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== "connection") continue;
    for (const name of (raw[at + 1] ?? "").split(",")) dropped.add(name.trim().toLowerCase());
  }
  for (const name of alwaysKept) dropped.delete(name);
  for (const name of [...ofConnection, ...besides]) dropped.add(name);
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
