import { followNameInSlices } from "@/lib/events/mutations/follow-name";
import type { Runner } from "@/lib/jobs/run-job";

/** Lets free text find the many events of a venue or campaign by its new name. */
export const followNewName: Runner<"search_words"> = async ({ input, signal }) => {
  await followNameInSlices(input, signal);
  return { ok: true };
};
