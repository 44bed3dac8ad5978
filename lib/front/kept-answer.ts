import { createHash } from "node:crypto";
import { type Encoding, encode, isWorthEncoding } from "./encodings";
import type { KeptRoute } from "./kept-routes";

/** A whole answer as Next gave it; `headers` as they came: name, value, name, value. */
export type Answer = { status: number; headers: string[]; body: Buffer };

/** Headers made ready to be sent, with the page and without it. */
type Heads = { whole: string[]; unchanged: string[] };
/** One way of sending a kept answer, down to its headers: to those it was asked for, and to all who come later. */
export type Form = { etag: string; body: Buffer; heads: Record<"miss" | "hit", Heads> };

// As RFC 9211 says it.
const cacheStatus = ["Cache-Status", "kepu; hit"];
const revalidate = "public, max-age=0, must-revalidate";
// Of one connection, of one request, or written anew below.
const left = new Set(
  "connection keep-alive transfer-encoding date content-length content-encoding etag cache-control vary x-request-id x-middleware-rewrite".split(
    " ",
  ),
);
const allowed = { page: /^text\/html/, data: /^(application\/json|text\/csv)/, file: /^(?!text\/html)/ } as const;

/** May this answer be given to others? It was asked for without a cookie that names anybody (see `askAnonymously`). */
export function isKeepable(answer: Answer, kind: KeptRoute["kind"]): boolean {
  const policy = headerOf(answer, "content-security-policy") ?? "";
  return (
    answer.status === 200 &&
    headerOf(answer, "set-cookie") === undefined &&
    headerOf(answer, "content-encoding") === undefined &&
    headerOf(answer, "vary") !== "*" &&
    allowed[kind].test(headerOf(answer, "content-type") ?? "") &&
    // What is good for one answer only is not for a kept one.
    !policy.includes("'nonce-")
  );
}

/** An answer that is kept, in the forms that were asked for so far; each is made once. */
export class KeptAnswer {
  /** About what it takes in memory at first. */
  readonly bytes: number;
  readonly #body: Buffer;
  readonly #kind: KeptRoute["kind"];
  readonly #common: string[];
  readonly #tag: string;
  readonly #cacheControl: string;
  readonly #vary: string;
  readonly #packable: boolean;
  readonly #forms: Partial<Record<Encoding, Form>> = {};
  readonly #coming = new Map<Encoding, Promise<Form>>();
  readonly #grown: (bytes: number) => void;

  constructor(answer: Answer, kind: KeptRoute["kind"], grown: (bytes: number) => void) {
    this.#body = answer.body;
    this.#kind = kind;
    this.#common = pairs(answer.headers).flatMap(([name, value]) =>
      left.has(name.toLowerCase()) ? [] : [name, value],
    );
    const own = kind === "data" ? /^"([\w+/-]+)"$/.exec(headerOf(answer, "etag") ?? "")?.[1] : undefined;
    this.#tag = own ?? createHash("sha256").update(answer.body).digest("base64url").slice(0, 27);
    this.#cacheControl = kind === "page" ? revalidate : (headerOf(answer, "cache-control") ?? revalidate);
    this.#vary = varyOf(headerOf(answer, "vary"), kind);
    this.#packable = isWorthEncoding(headerOf(answer, "content-type") ?? "", answer.body);
    this.#forms.identity = this.#form("identity", answer.body);
    this.bytes = answer.body.length + 2_000;
    this.#grown = grown;
  }

  /** The form for an encoding; undefined while it has to be made. */
  ready(encoding: Encoding): Form | undefined {
    return this.#forms[this.#packable ? encoding : "identity"];
  }

  /** The form for an encoding, made now where it is not there yet; those who ask meanwhile wait for the same. */
  make(encoding: Encoding): Promise<Form> {
    const coming = this.#coming.get(encoding) ?? this.#made(encoding);
    this.#coming.set(encoding, coming);
    return coming;
  }

  async #made(encoding: Encoding): Promise<Form> {
    const packed = await encode(this.#body, encoding, this.#kind === "file");
    const form = packed ? this.#form(encoding, packed) : (this.#forms.identity as Form);
    this.#forms[encoding] = form;
    if (packed) this.#grown(packed.length + 1_000);
    return form;
  }

  #form(encoding: Encoding, body: Buffer): Form {
    const etag = `"${this.#tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const about = ["ETag", etag, "Cache-Control", this.#cacheControl, "Vary", this.#vary];
    const encoded = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    const open = pairs(this.#common).filter(([name]) => name.toLowerCase().startsWith("access-control-"));
    const whole = [...this.#common, ...about, ...encoded, "Content-Length", String(body.length)];
    const unchanged = [...open.flat(), ...about];
    const hit = { whole: [...whole, ...cacheStatus], unchanged: [...unchanged, ...cacheStatus] };
    return { etag, body, heads: { miss: { whole, unchanged }, hit } };
  }
}

/** Does a reader with this If-None-Match have the form already? */
export function isKnown(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false;
  return asked === etag || asked === "*" || asked.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}

function varyOf(own: string | undefined, kind: KeptRoute["kind"]): string {
  const needed = kind === "page" ? ["Accept-Encoding", "Cookie"] : ["Accept-Encoding"];
  const named = (own ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const lower = new Set(named.map((each) => each.toLowerCase()));
  return [...named, ...needed.filter((each) => !lower.has(each.toLowerCase()))].join(", ");
}

function headerOf(answer: Answer, name: string): string | undefined {
  return pairs(answer.headers).find(([each]) => each.toLowerCase() === name)?.[1];
}

function pairs(headers: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) found.push([headers[at] ?? "", headers[at + 1] ?? ""]);
  return found;
}
