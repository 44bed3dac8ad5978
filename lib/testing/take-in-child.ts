// Takes every job that is to be done, in a process of its own, and prints the id of each:
//   node --import tsx lib/testing/take-in-child.ts <name of the worker>
import { writeSync } from "node:fs";
import { workOff } from "@/lib/jobs/work";

await workOff(process.argv[2] ?? "", {
  ledger_file: async ({ id }) => {
    writeSync(1, `${id}\n`);
    return { ok: true };
  },
});
