import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, events } from "@/db/schema";
import { formatsOf, isApplicable, type ReturnPart, type ReturnRow } from "../form";

/** The attendance approved for an event, of all groups. */
export function attendanceOfEvent(): SQL<number> {
  const added = database()
    .select({ figure: sql`coalesce(sum(${attendance.approved}), 0)` })
    .from(attendance)
    .where(eq(attendance.eventId, events.id));
  return sql<number>`(${added})`;
}

/** The events that a figure of the return counts, beside year and approval: the rule of the row in the database's words. */
export function eventsOfRow(row: ReturnRow, part: ReturnPart): SQL | undefined {
  if (!isApplicable(row)) return noEvents;
  const { kinds, campaigns, leastAttendance } = row;
  const held = formatsOf(row, part);
  return and(
    eq(events.status, "approved"),
    kinds.length > 0 ? inArray(events.kindId, kinds) : undefined,
    campaigns.length > 0 ? inArray(events.campaignId, campaigns) : undefined,
    held ? inArray(events.format, held as ("onsite" | "online")[]) : undefined,
    leastAttendance === null ? undefined : sql`${attendanceOfEvent()} >= ${leastAttendance}`,
  );
}

/** What an address means that names a row no form has. */
export const noEvents: SQL = sql`1 = 0`;
