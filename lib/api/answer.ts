import { createHash } from "node:crypto";
import type { z } from "zod";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import { type ApiErrorCode, apiErrors } from "./errors";

const open = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "If-None-Match",
  "access-control-expose-headers": "ETag",
};

/** Answers with JSON that anyone may read, and with 304 when the reader already has it. */
export function answerJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ...open, etag, "cache-control": "public, max-age=0, must-revalidate" };
  if (knows(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

/** A file that anyone may fetch, from other sites too. */
export function openFile(file: Response): Response {
  for (const [name, value] of Object.entries(open)) file.headers.set(name, value);
  file.headers.set("cache-control", "public, max-age=0, must-revalidate");
  return file;
}

/** Answers with an error in the one shape they all have. */
export function answerError(code: ApiErrorCode, detail?: string): Response {
  const { status, message } = apiErrors[code];
  const error = { code, message: detail ? `${message} ${detail}` : message };
  return Response.json({ error }, { status, headers: { ...open, "cache-control": "no-store" } });
}

/** Reads the parameters of an address, or answers which of them is wrong. */
export function readParameters<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): { ok: true; value: z.output<Schema> } | { ok: false; answer: Response } {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return { ok: true, value: parsed.data };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
  return { ok: false, answer: answerError("invalid_parameter", `(${names.join(", ")})`) };
}

/** A route of the public API: a fault inside is logged without its message and answered as JSON. */
export function publicRoute<Context>(route: (request: Request, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await route(request, context);
    } catch (error) {
      log.error({ requestId: request.headers.get("x-request-id"), ...describeFault(error) }, "request failed");
      return answerError("internal");
    }
  };
}

/** What a browser asks before it reads from another site. */
export function answerOptions(): Response {
  return new Response(null, { status: 204, headers: { ...open, "access-control-max-age": "86400" } });
}

function knows(asked: string | null, etag: string): boolean {
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
