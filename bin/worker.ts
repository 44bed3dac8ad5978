// Does what was ordered to be done in the background, beside the server: started and watched by `npm start` (bin/steps/worker.mjs).

import { clockRunners } from "@/app/background/clock";
import { runners } from "@/app/background/runners";
import { closeDatabase } from "@/db/connection";
import { newId } from "@/db/ids";
import { releaseJobsOf } from "@/lib/jobs/mutations/keep-job";
import { work } from "@/lib/jobs/work";
import { structureConsole } from "@/lib/log/console";
import { settings } from "@/lib/settings/settings";

/** Within the 30 seconds a server has to stop: so long a job that runs may take to end. */
const patience = 15_000;

const { mail } = settings();
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stop.abort());
// Who started us has gone without a word.
process.on("disconnect", () => stop.abort());
structureConsole();

const worker = process.env.WORKER_NAME || newId();
const able = { ...runners, ...clockRunners(worker, mail) };
// The one before us is known to be dead: what it had taken need not wait.
if (process.env.WORKER_BEFORE) await releaseJobsOf(process.env.WORKER_BEFORE);
await work(worker, able, stop.signal, patience);
await closeDatabase();
process.exit(0);
