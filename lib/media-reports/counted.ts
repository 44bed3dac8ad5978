import { and, eq, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import { events, mediaReports } from "@/db/schema";
import type { CountedEntry } from "@/lib/periods/register-gate";

/** The condition "the office has not taken it away"; what it took away stays only so that no approval enters it again. */
export function isKept(): SQL {
  return isNull(mediaReports.removedAt);
}

/** The condition "counts": confirmed by the office, and of an approved event or of none. `events` are joined from the left. */
export function isCounted(): SQL | undefined {
  const { confirmedAt, eventId } = mediaReports;
  return and(isKept(), isNotNull(confirmedAt), or(isNull(eventId), eq(events.status, "approved")));
}

/** A media report as the reports count it. */
export function mediaEntryOf(
  report: Pick<
    typeof mediaReports.$inferSelect,
    "id" | "title" | "publishedOn" | "unitPath" | "level" | "campaignId" | "eventId"
  >,
): CountedEntry {
  const { id, title, publishedOn: on, unitPath, level, campaignId, eventId } = report;
  return { kind: "media_report", id, title, on, unitPath, sorting: [level, campaignId, eventId], level };
}

/** The condition "does not count yet": to be confirmed by the office, or of an event that is not approved. */
export function isWaiting(): SQL | undefined {
  const { confirmedAt, eventId } = mediaReports;
  return and(isKept(), or(isNull(confirmedAt), and(isNotNull(eventId), ne(events.status, "approved"))));
}
