import type { ServerResponse } from "node:http";

const words = { 502: "Bad gateway", 503: "Too busy", 504: "No answer in time" };

/** Why there is no answer, by the status that says so. */
export class NoAnswer extends Error {
  readonly status: keyof typeof words;

  constructor(status: keyof typeof words) {
    super(words[status]);
    this.status = status;
  }
}

/** Tells a reader that there is no answer; one that has begun is broken off. */
export function tellNoAnswer(response: ServerResponse, why?: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const status = why instanceof NoAnswer ? why.status : 502;
  const later = status === 503 ? { "retry-after": "1" } : {};
  response.writeHead(status, { "content-type": "text/plain", "cache-control": "no-store", ...later });
  response.end(`${words[status]}\n`);
}
