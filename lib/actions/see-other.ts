import type { NextRequest } from "next/server";

/** Sends who asks for a file to the page it can be ordered on: the same address without its last part. */
export function seeOther({ nextUrl }: NextRequest, last: string): Response {
  const page = nextUrl.pathname.slice(0, -last.length);
  return new Response(null, { status: 303, headers: { location: page + nextUrl.search } });
}
