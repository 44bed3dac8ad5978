import type { Draft } from "./draft";
import { isReported } from "./event-rows";

export type LeftBehind = "edition" | "count" | "online" | "summary" | "mediaUrl" | "notes";

/** What a row says that will not be kept, each by its field: an edition that is not there, and what only a record could hold. */
export function leftBehind(draft: Draft, now: Date): LeftBehind[] {
  const fields: LeftBehind[] = draft.unknownEdition === undefined ? [] : ["edition"];
  if (isReported(draft, now)) return fields;
  if (Object.keys(draft.attendance).length > 0) fields.push("count");
  if (draft.online !== undefined) fields.push("online");
  if (draft.summary) fields.push("summary");
  if (draft.mediaUrls.length > 0) fields.push("mediaUrl");
  if (draft.notes) fields.push("notes");
  return fields;
}
