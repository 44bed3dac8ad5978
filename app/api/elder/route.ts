import { isOwnOrigin } from "@/lib/actions/origin";
import { safeReturnPath } from "@/lib/actions/return-path";
import { ELDER_COOKIE } from "@/lib/front/cookies";
import { settings } from "@/lib/settings/settings";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Switches elder mode on or off and sends the reader back to the page they were on; a plain form posts here. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isOwnOrigin(headers.get("origin"), headers.get("host"))) {
    return Response.json({ error: "foreign_origin" }, { status: 403 });
  }
  const form = await request.formData().catch(() => new FormData());
  const on = form.get("elder") === "1";
  const cookie = `${ELDER_COOKIE}=${on ? "1" : ""}; Path=/; Max-Age=${on ? ONE_YEAR : 0}; SameSite=Lax; HttpOnly${settings().secureCookies ? "; Secure" : ""}`;
  const location = safeReturnPath(form.get("back"), referringPath(headers));
  return new Response(null, { status: 303, headers: { location, "set-cookie": cookie, "cache-control": "no-store" } });
}

/** After client navigation a form may not know where it stands; the browser does. */
function referringPath(headers: Headers): string {
  const referrer = headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return "/";
  const { host, pathname, search } = new URL(referrer);
  return host === headers.get("host") ? safeReturnPath(pathname + search, "/") : "/";
}
