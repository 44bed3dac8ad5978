// The server that bin/steps/serve.mjs starts: in front what is kept, behind it Next in a thread of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChangeSignal } from "@/db/changes/signal";
import { keepAccount } from "@/lib/front/account";
import { Behind } from "@/lib/front/behind";
import { Counters } from "@/lib/front/counters";
import { proxiesIn } from "@/lib/front/forwarded";
import { createFront, type Stopping } from "@/lib/front/front";
import { Keeper } from "@/lib/front/keeper";
import { stopper } from "@/lib/front/stop";
import { log } from "@/lib/log/log";
import { readFrontSettings } from "@/lib/settings/front-settings";
import { settings } from "@/lib/settings/settings";
import { passSignals } from "./steps/run.mjs";
import { startNext } from "./steps/start-next.mjs";

const { port, baseUrl, secureCookies } = settings();
const { cacheBytes, stopDelay } = readFrontSettings(process.env);
const folder = mkdtempSync(join(tmpdir(), "kepu-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const socketPath = join(folder, "next");
const counters = new Counters();
const next = startNext({ socketPath, counters: counters.memory, port });
next.ended.then((reason) => fail({ reason }, "Next ended, and the server with it"));
await next.ready;

const signal = openChangeSignal();
const besides = secureCookies ? ["Strict-Transport-Security", "max-age=31536000"] : [];
const behind = new Behind({ socketPath, baseUrl, proxies: proxiesIn(process.env.TRUSTED_PROXIES), besides });
const keeper = cacheBytes > 0 ? new Keeper(signal, cacheBytes) : null;
const stopping: Stopping = { told: false, closing: false };
const front = createFront({ behind, signal, keeper, counters, stopping });
front.once("error", (error: NodeJS.ErrnoException) => fail({ code: error.code, port }, "cannot listen"));
const stop = stopper(front, stopping, stopDelay);
front.listen(port);
if (keeper) keepAccount(counters);

passSignals(() => {
  if (stopping.told) return;
  end().catch((error) => fail({ fault: String(error) }, "did not end well"));
});

/** Requests under way finish first, then Next and what it has running, then the database. */
async function end() {
  log.info("stopping");
  if (!(await stop())) log.warn("some requests took too long and were cut off");
  behind.close();
  await next.stop();
  await signal.close();
  log.info("stopped");
  process.exit(0);
}

function fail(why: object, text: string) {
  log.fatal(why, text);
  process.exit(1);
}
