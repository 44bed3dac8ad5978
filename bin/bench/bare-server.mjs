// A bare node:http server in a process of its own, which sends what an address sent, with its headers: what sending alone costs.
// node bin/bench/bare-server.mjs ADDRESS ENCODING
import { createServer, get } from "node:http";

const [address = "", encoding = "identity"] = process.argv.slice(2);
const { rawHeaders, body } = await new Promise((resolve, reject) => {
  const asked = get(address, { headers: { "accept-encoding": encoding } }, (answer) => {
    answer.toArray().then((pieces) => resolve({ rawHeaders: answer.rawHeaders, body: Buffer.concat(pieces) }), reject);
  });
  asked.once("error", reject);
});
const own = new Set(["date", "connection", "keep-alive"]);
const head = [];
for (let at = 0; at < rawHeaders.length; at += 2)
  if (!own.has(rawHeaders[at].toLowerCase())) head.push(rawHeaders[at], rawHeaders[at + 1]);
const server = createServer({ keepAliveTimeout: 75_000 }, (_, response) => response.writeHead(200, head).end(body));
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
process.once("disconnect", () => process.exit());
