// Saves one spreadsheet in a process of its own and, where told, kills itself in the middle of its transaction:
//   node --import tsx lib/testing/save-in-child.ts <id of the import> <statement after which it is killed, or 0>
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";
import { enqueueImport, importsSettled } from "@/lib/imports/mutations/run-import";
import { saveImport } from "@/lib/imports/mutations/save-import";
import { accessOf } from "./programme";

const id = process.argv[2] ?? "";
const fatal = Number(process.argv[3]);
const access = accessOf("canalOrganiser", "events.manage");

let statements = 0;
const giveWay = timers.setImmediate;
// What runs prepared statements gives way after each of them.
timers.setImmediate = ((value: undefined) => {
  if (new Error().stack?.includes("insert-many") && ++statements === fatal) process.kill(process.pid, "SIGKILL");
  return giveWay(value);
}) as typeof giveWay;
syncBuiltinESMExports();

enqueueImport(id, (report) => saveImport(access, id, { report }));
await importsSettled();
writeSync(1, `${statements}\n`);
