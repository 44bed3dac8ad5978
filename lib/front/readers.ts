import type { IncomingHttpHeaders } from "node:http";
import { ELDER_COOKIE, SESSION_COOKIE } from "./cookies";

/** How a reader sees public pages; null for somebody whose answers are their own. */
export type Reader = { elder: boolean };

const anybody: Reader = { elder: false };
const elder: Reader = { elder: true };

/** Who is asking, as far as public pages differ by it. A session, a true one or not, takes its own way. */
export function readerOf({ cookie, authorization, rsc }: IncomingHttpHeaders): Reader | null {
  if (authorization !== undefined || rsc !== undefined) return null;
  if (cookie === undefined) return anybody;
  // Found anywhere in the line, whatever stands around it: one too many passes by, none slips in.
  if (cookie.includes(SESSION_COOKIE)) return null;
  return cookie.split(";").some((each) => each.split("=", 1)[0]?.trim() === ELDER_COOKIE) ? elder : anybody;
}
