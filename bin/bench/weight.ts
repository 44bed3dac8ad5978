import { get } from "node:http";

export type Weight = { first: number; next: number; scripts: number };

/** Bytes over the wire, heads included, of the schedule and all it loads: on the first visit, on the next, and of scripts. */
export async function weightOf(server: string): Promise<Weight> {
  const page = await fetched(server, {});
  const html = await (await fetch(server)).text();
  const linked = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="(\/[^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:canonical|alternate|manifest|apple-touch-icon)"|favicon\.ico/.test(tag))
    .map(([tag, path = ""]) => ({ path, script: tag.startsWith("<script") }));
  const files = await Promise.all(
    linked.map(async ({ path, script }) => ({ script, bytes: (await fetched(`${server}${path}`, {})).bytes })),
  );
  const sum = (list: { bytes: number }[]) => list.reduce((all, { bytes }) => all + bytes, 0);
  // Files of the build are never asked for again: their names change with what is in them.
  const again = await fetched(server, { "if-none-match": page.etag });
  return { first: page.bytes + sum(files), next: again.bytes, scripts: sum(files.filter(({ script }) => script)) };
}

function fetched(url: string, headers: Record<string, string>): Promise<{ bytes: number; etag: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { "accept-encoding": "gzip, deflate, br", ...headers } }, (answer) => {
      answer.toArray().then((pieces) => {
        const head = answer.rawHeaders.reduce((all, text) => all + text.length + 2, 20);
        resolve({ bytes: head + Buffer.concat(pieces).length, etag: answer.headers.etag ?? "" });
      }, reject);
    });
    asked.once("error", reject);
  });
}
