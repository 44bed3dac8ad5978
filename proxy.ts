import { NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";

const localise = createIntlMiddleware(routing);
const development = process.env.NODE_ENV === "development";

/** What residents read does all it does in plain HTML: the server sends it without Next's scripts (bin/steps/plain-pages.mjs). */
const plainPages =
  /^(\/(en|zh-CN))?(\/|\/progress|\/rankings|\/(events|results)\/[^/]+|\/(venues|campaigns)(\/[^/]+)?)?$/;

/** Gives every request an id, every page a nonce policy and its language; never decides who may see what. */
export function proxy(request: NextRequest): NextResponse {
  // Nobody types U+0000, and PostgreSQL cannot look for it.
  if (/%00/.test(request.url)) return new NextResponse(null, { status: 400 });
  const headers = new Headers(request.headers);
  const requestId = crypto.randomUUID();
  headers.set("x-request-id", requestId);
  const response = isApi(request) ? NextResponse.next({ request: { headers } }) : page(request, headers);
  response.headers.set("x-request-id", requestId);
  if (process.env.BASE_URL?.startsWith("https://")) {
    response.headers.set("strict-transport-security", "max-age=31536000");
  }
  return response;
}

function page(request: NextRequest, headers: Headers): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = pagePolicy(nonce);
  // Next takes the nonce from this request header; set() also overwrites whatever a client sent.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // The address as asked, language prefix and query included: a server component has no other way to know it.
  headers.set("x-kepu-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  if (plainPages.test(request.nextUrl.pathname)) response.headers.set("x-kepu-plain", "1");
  return response;
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

function isApi(request: NextRequest): boolean {
  return /^\/api(\/|$)/.test(request.nextUrl.pathname);
}

export const config = {
  matcher: [
    "/((?!_next/|favicon\\.ico$|icon\\.svg$|icon-192\\.png$|icon-512\\.png$|apple-touch-icon\\.png$|site\\.webmanifest$|read-aloud\\.js$|robots\\.txt$).*)",
  ],
};
