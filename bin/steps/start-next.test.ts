import { expect, test } from "vitest";
import { startNext } from "./start-next.mjs";

const options = { socketPath: "", counters: new SharedArrayBuffer(8), port: 0 };
const thread = (code: string) =>
  startNext(
    options,
    new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${code}`)}`),
  );

test("a thread that ends or breaks says why", async () => {
  expect(await thread("process.exit(3)").ended).toBe("exit 3");
  expect(await thread("throw new TypeError('words that stay out of the log')").ended).toBe("TypeError");
});

test("one that is told to stop ends by itself", async () => {
  const next = thread("parentPort.postMessage('ready'); parentPort.once('message', () => process.exit(0));");
  await next.ready;
  await next.stop();
  expect(await Promise.race([next.ended, Promise.resolve("was asked to")])).toBe("was asked to");
});
