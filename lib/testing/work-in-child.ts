// Does what was ordered in a process of its own, as the worker "child", and, where told, kills itself in the middle of a transaction:
//   node --import tsx lib/testing/work-in-child.ts <statement after which it is killed, or 0>
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";
import { runners } from "@/app/background/runners";
import { workOff } from "@/lib/jobs/work";

const fatal = Number(process.argv[2]);

let statements = 0;
const giveWay = timers.setImmediate;
// What runs prepared statements gives way after each of them.
timers.setImmediate = ((value: undefined) => {
  if (new Error().stack?.includes("insert-many") && ++statements === fatal) process.kill(process.pid, "SIGKILL");
  return giveWay(value);
}) as typeof giveWay;
syncBuiltinESMExports();

await workOff("child", runners);
writeSync(1, `${statements}\n`);
