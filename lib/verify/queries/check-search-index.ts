import { connections } from "@/db/connection";
import { requireSearchIndex, searchIndexFaults } from "@/db/search-index-check";

/** Looks every event up in the index of words by its own words, and counts that there is nothing else in it. */
export async function checkSearchIndex(told: (difference: string) => void, progress: (done: number) => void) {
  const missing = await requireSearchIndex();
  missing.forEach(told);
  if (missing.length === 0 && connections().dialect === "sqlite")
    for await (const fault of searchIndexFaults(progress)) told(fault);
}
