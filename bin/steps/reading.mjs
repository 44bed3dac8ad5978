// Which database a request may read. What is decided here is kept where db/servers/reading.ts looks for it.
import { AsyncLocalStorage } from "node:async_hooks";

const isHttps = process.env.BASE_URL?.startsWith("https://");
const seenCookie = isHttps ? "__Host-kepu-seen" : "kepu-seen";
const sessionCookie = isHttps ? "__Host-kepu-session" : "kepu-session";
/** A replica that is further behind than this is not read at all (db/servers/replica.ts), whatever somebody changed. */
const seconds = 60;
/** What one person alone is shown. Whatever is kept for others is read where it was written. */
const ownPages = /^\/(?:(?:en|zh-CN)\/)?(?:desk|office|admin|account)(?:\/|$)/;

globalThis.kepuReading ??= new AsyncLocalStorage();

/**
 * Does `answer` as a request that knows what it may read. What the person has changed stands in a cookie, so that the next request finds
 * it, on whichever server and from whichever database.
 */
export function inReading(request, response, answer) {
  if (!process.env.DATABASE_REPLICA_URL) return answer();
  const cookies = request.headers.cookie ?? "";
  const asksOnly = request.method === "GET" || request.method === "HEAD";
  let wrote;
  const others = () =>
    [response.getHeader("set-cookie") ?? []].flat().filter((each) => !String(each).startsWith(`${seenCookie}=`));
  const reading = {
    // Next encodes what it passes on to itself.
    seen: new RegExp(`(?:^|;\\s*)${seenCookie}=([^;]*)`).exec(cookies)?.[1]?.replace(/%2F/i, "/"),
    mayLag: asksOnly && ownPages.test(request.url ?? "") && cookies.includes(`${sessionCookie}=`),
    get wrote() {
      return wrote;
    },
    // At once: where a form leads to, Next fetches with the cookies of the answer as it is by then.
    set wrote(position) {
      wrote = position;
      if (position && !response.headersSent) response.setHeader("set-cookie", [...others(), seenUpTo(position)]);
    },
  };
  const { writeHead } = response;
  response.writeHead = (...head) => {
    // Next may have set its own cookies in place of ours; and the public, who may have sent a form, is given none.
    if (wrote) {
      const set = others();
      const isSomebody = [cookies, ...set].some((each) => String(each).includes(`${sessionCookie}=`));
      if (isSomebody) set.push(seenUpTo(wrote));
      if (set.length > 0) response.setHeader("set-cookie", set);
      else response.removeHeader("set-cookie");
    }
    return writeHead.apply(response, head);
  };
  return globalThis.kepuReading.run(reading, answer);
}

function seenUpTo(position) {
  return `${seenCookie}=${position}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
}
