// The thread that Next has for itself (bin/steps/start-next.mjs): while it draws a page, what is kept goes on being sent.
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import compression from "compression";
import next from "next";
import { answerOldForms } from "./old-form.mjs";
import { sendPlain } from "./plain-pages.mjs";
import { inReading } from "./reading.mjs";
import { root } from "./root.mjs";

const { socketPath, counters, port } = workerData;
// Read by the health check, which runs in this thread.
globalThis.kepuFront = { counters };
// Called by whoever has something running that must end well before the process does.
globalThis.kepuEndings = new Set();

// Without it Next fetches where a form leads to from https://localhost, if that is what the readers' addresses begin with.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;
const app = next({ dev: false, dir: root, hostname: "localhost", port, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
// Here and not in Next, since a page must be whole before it is compressed.
const compress = compression();
const server = createServer((request, response) =>
  compress(request, response, () => {
    sendPlain(response);
    answerOldForms(request, response);
    inReading(request, response, () => handle(request, response));
  }),
);
// Only the front connects, and it minds how long things take: a connection that closed by itself could take a request with it.
Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
server.listen(socketPath, () => parentPort.postMessage("ready"));

parentPort.once("message", async () => {
  server.close();
  server.closeAllConnections();
  await Promise.allSettled([app.close(), ...[...globalThis.kepuEndings].map((end) => end())]);
  process.exit(0);
});
