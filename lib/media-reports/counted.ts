import { and, eq, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import { events, mediaReports } from "@/db/schema";

/** The condition "the office has not taken it away"; what it took away stays only so that no approval enters it again. */
export function isKept(): SQL {
  return isNull(mediaReports.removedAt);
}

/** The condition "counts": confirmed by the office, and of an approved event or of none. `events` are joined from the left. */
export function isCounted(): SQL | undefined {
  const { confirmedAt, eventId } = mediaReports;
  return and(isKept(), isNotNull(confirmedAt), or(isNull(eventId), eq(events.status, "approved")));
}

/** The condition "does not count yet": to be confirmed by the office, or of an event that is not approved. */
export function isWaiting(): SQL | undefined {
  const { confirmedAt, eventId } = mediaReports;
  return and(isKept(), or(isNull(confirmedAt), and(isNotNull(eventId), ne(events.status, "approved"))));
}
