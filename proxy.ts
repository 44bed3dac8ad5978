import { NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";
import { isPlainPage, isPublicData } from "./lib/front/kept-address";

const localise = createIntlMiddleware(routing);
const development = process.env.NODE_ENV === "development";

/** Tables and JSON beside a page: no script is in them, so none has a nonce. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Gives every request an id, every page a nonce policy and its language; never decides who may see what. */
export function proxy(request: NextRequest): NextResponse {
  // Nobody types U+0000, and PostgreSQL cannot look for it.
  if (/%00/.test(request.url)) return new NextResponse(null, { status: 400 });
  const headers = new Headers(request.headers);
  const requestId = crypto.randomUUID();
  headers.set("x-request-id", requestId);
  // The address as asked, language prefix and query included: the server's code has no other way to know it.
  headers.set("x-kepu-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = isPage(request) ? page(request, headers) : NextResponse.next({ request: { headers } });
  response.headers.set("x-request-id", requestId);
  return response;
}

function page(request: NextRequest, headers: Headers): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const { pathname } = request.nextUrl;
  const policy = isPublicData(pathname) ? nothingRuns : pagePolicy(nonce);
  // Next takes the nonce from this request header; set() also overwrites whatever a client sent.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  if (isPlainPage(pathname)) response.headers.set("x-kepu-plain", "1");
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

/** The API and files have no language. */
function isPage(request: NextRequest): boolean {
  return !/^\/(api|files)(\/|$)/.test(request.nextUrl.pathname);
}

// Uploads (`/files`) stay outside: for what runs here Next keeps a copy of the body, and cuts off what is beyond ten megabytes.
export const config = {
  matcher: [
    "/((?!_next/|files$|favicon\\.ico$|icon\\.svg$|icon-192\\.png$|icon-512\\.png$|apple-touch-icon\\.png$|site\\.webmanifest$|read-aloud\\.js$|robots\\.txt$).*)",
  ],
};
