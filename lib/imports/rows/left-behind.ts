import type { Draft } from "./draft";
import { isReported } from "./event-rows";

export type LeftBehind = "edition" | "count" | "online" | "summary" | "mediaUrl" | "mediaText" | "notes";

/**
 * What a row says that will not be kept, each by its field: an edition that is not there, a report without a link, and what only a record
 * could hold.
 */
export function leftBehind(draft: Draft, now: Date): LeftBehind[] {
  const fields: LeftBehind[] = draft.unknownEdition === undefined ? [] : ["edition"];
  const words = draft.mediaText !== undefined;
  if (isReported(draft, now)) return words ? [...fields, "mediaText"] : fields;
  if (Object.keys(draft.attendance).length > 0) fields.push("count");
  if (draft.online !== undefined) fields.push("online");
  if (draft.summary) fields.push("summary");
  if (draft.mediaUrls.length > 0 || words) fields.push("mediaUrl");
  if (draft.notes) fields.push("notes");
  return fields;
}
