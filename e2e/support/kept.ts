import { expect } from "@playwright/test";

const hit = "kepu; hit";
// Written for each answer, or for what is kept only.
const ofOneAnswer = [
  "cache-control",
  "cache-status",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
];
const ofOnePassing = ["keep-alive", "transfer-encoding", "vary", "x-middleware-rewrite", "x-request-id"];

/** Expects the answer that is kept for everybody, and that Next gives the very same when it is asked itself. */
export async function sameAsNext(url: string, { elder = false } = {}) {
  const cookie = elder ? "kepu-elder=1" : "";
  await expect(async () => {
    await fetch(url, { headers: { cookie } }).then((first) => first.arrayBuffer());
    const kept = await fetch(url, { headers: { cookie } });
    expect(kept.headers.get("cache-status"), url).toBe(hit);
    // A session that nobody has: it passes by, and is answered like everybody.
    const own = await fetch(url, { headers: { cookie: `${cookie}; kepu-session=nobody` } });
    expect(own.headers.get("cache-status"), url).toBeNull();
    expect(await kept.text(), url).toBe(await own.text());
    expect(lasting(kept.headers), url).toEqual(lasting(own.headers));
    expect(kept.status).toBe(own.status);
  }, "a minute may end, and somebody write, in between").toPass({ timeout: 20_000 });
}

/** Was this answer one that is kept? */
export function isHit(headers: Record<string, string>): boolean {
  return headers["cache-status"] === hit;
}

function lasting(headers: Headers) {
  const left = new Set([...ofOneAnswer, ...ofOnePassing]);
  return Object.fromEntries([...headers].filter(([name]) => !left.has(name)));
}
