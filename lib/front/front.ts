import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ChangeSignal } from "@/db/changes/signal";
import type { Behind } from "./behind";
import type { Counters } from "./counters";
import { encodingFor } from "./encodings";
import type { Keeper } from "./keeper";
import { keptAddress } from "./kept-address";
import { type Answer, type Form, isKnown, KeptAnswer } from "./kept-answer";
import { tellNoAnswer } from "./no-answer";
import { type Reader, readerOf } from "./readers";

export type FrontOptions = {
  behind: Behind;
  signal: ChangeSignal;
  /** null: nothing is kept. */
  keeper: Keeper | null;
  counters: Counters;
  stopping: Stopping;
};

/** How far the end is: told to whoever balances load, and then to every connection. */
export type Stopping = { told: boolean; closing: boolean };

/** The server that everybody reaches: it answers what it keeps, and passes on everything else. */
export function createFront({ behind, signal, keeper, counters, stopping }: FrontOptions): Server {
  return createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    lastOfConnection(response);
    unlessGone(response, () => {
      if (request.url !== "/api/health" || !saidAtHealth(response)) answerOrPass(request, response);
    });
  });

  function answerOrPass(request: IncomingMessage, response: ServerResponse) {
    const reader = keeper && isRead(request) ? readerOf(request.headers) : null;
    if (keeper && reader) answer(keeper, request, response, reader);
    else pass(request, response);
  }

  function answer(keeper: Keeper, request: IncomingMessage, response: ServerResponse, reader: Reader) {
    const { url = "/" } = request;
    const key = reader.elder ? ` ${url}` : url;
    const kept = keeper.find(key);
    if (!kept) return keep(keeper, request, response, { key, reader });
    counters.add("hits");
    send(kept, request, response, "hit");
  }

  /** When the end has come, an answer says that nothing more can be asked on its connection. */
  function lastOfConnection(response: ServerResponse) {
    if (stopping.closing) response.shouldKeepAlive = false;
  }

  function saidAtHealth(response: ServerResponse): boolean {
    counters.set("kept", keeper?.size ?? 0);
    counters.set("bytes", keeper?.bytes ?? 0);
    if (stopping.told) sayStopping(response);
    return stopping.told;
  }

  function pass(request: IncomingMessage, response: ServerResponse) {
    counters.add("passed");
    // Whoever wrote must find what they wrote: what was kept before is given up before they are answered.
    behind.pass(request, response, () => {
      lastOfConnection(response);
      return isRead(request) ? undefined : signal.refresh();
    });
  }

  function keep(
    keeper: Keeper,
    request: IncomingMessage,
    response: ServerResponse,
    { key, reader }: { key: string; reader: Reader },
  ) {
    const { url = "/" } = request;
    const address = keptAddress(url);
    let asked = false;
    const coming =
      address &&
      keeper.fetch(key, address, () => {
        asked = true;
        return behind.askAnonymously(url, reader);
      });
    if (!coming) return pass(request, response);
    coming.then(
      (given) =>
        unlessGone(response, () => {
          lastOfConnection(response);
          if (!(given instanceof KeptAnswer) && !asked) return pass(request, response);
          counters.add(given instanceof KeptAnswer ? "misses" : "passed");
          if (given instanceof KeptAnswer) send(given, request, response, "miss");
          else sendAnswer(given, response);
        }),
      // Not asked again: if Next is late or broken, all who waited would ask at once.
      (why) => unlessGone(response, () => tellNoAnswer(response, why)),
    );
  }
}

/**
 * Does something about an answer, unless nobody waits for it any more. What Node does not pass on, like an address that is none, ends
 * this answer, and nothing else.
 */
function unlessGone(response: ServerResponse, work: () => void): void {
  if (response.destroyed || response.req.socket.destroyed) return;
  try {
    work();
  } catch {
    response.destroy();
  }
}

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

function send(kept: KeptAnswer, request: IncomingMessage, response: ServerResponse, how: "hit" | "miss"): void {
  const encoding = encodingFor(request.headers["accept-encoding"] as string | undefined);
  const form = kept.ready(encoding);
  if (form) sendForm(form, request, response, how);
  else
    kept.make(encoding).then(
      (made) => unlessGone(response, () => sendForm(made, request, response, how)),
      () => response.destroy(),
    );
}

function sendForm(form: Form, request: IncomingMessage, response: ServerResponse, how: "hit" | "miss"): void {
  const { whole, unchanged } = form.heads[how];
  if (isKnown(request.headers["if-none-match"], form.etag)) response.writeHead(304, unchanged).end();
  else response.writeHead(200, whole).end(form.body);
}

/** One that is not kept goes as it came to the one who asked. */
function sendAnswer({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, [...headers, "Content-Length", String(body.length)]).end(body);
}

/** Whoever balances load sends nothing new from now on. */
function sayStopping(response: ServerResponse): void {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(503, headers).end(JSON.stringify({ status: "stopping" }));
}
