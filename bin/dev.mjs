// The product while working on it, with its worker beside it: npm run dev
import { passSignals, run, tool } from "./steps/run.mjs";
import { startWorker } from "./steps/worker.mjs";

const worker = startWorker(process.env);
passSignals(() => worker.stop());
const code = await run(tool("next"), ["dev", ...process.argv.slice(2)]);
worker.stop();
await worker.ended;
process.exitCode = code;
