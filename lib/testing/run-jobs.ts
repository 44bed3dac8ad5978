import { runners } from "@/app/background/runners";
import { newId } from "@/db/ids";
import { workOff } from "@/lib/jobs/work";

/** Does in this process what was ordered to be done in the background; answers how many jobs that were. */
export function runJobs(): Promise<number> {
  return workOff(newId(), runners);
}
