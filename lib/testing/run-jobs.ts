import { newId } from "@/db/ids";
import { workOff } from "@/lib/jobs/work";
import { runners } from "@/work/runners";

/** Does in this process what was ordered to be done in the background; answers how many jobs that were. */
export function runJobs(): Promise<number> {
  return workOff(newId(), runners);
}
