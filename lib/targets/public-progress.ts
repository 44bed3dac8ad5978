import { database } from "@/db/connection";
import { audienceGroups } from "@/db/schema";
import { sameDayLastYear } from "@/lib/time/zone";
import type { Span } from "@/lib/totals/periods";
import { type Asked, getBreakdown, getMonths, getProgrammeUnitId } from "@/lib/totals/queries";
import { listYears } from "@/lib/totals/years";
import { getProgress, type Progress, spanSoFar } from "./queries";

export type GroupAttendance = {
  id: string;
  name: string;
  nameEn: string | null;
  attendance: number;
  lastYear: number;
};

export type PublicProgress = Progress & {
  /** Approved attendance by audience group, in this span and in the same span a year before. */
  attendance: { span: Span; groups: GroupAttendance[]; total: number; lastYear: number };
  /** Approved counting events of each month of the year before. */
  monthsLastYear: number[];
  /** The years there is anything to say about, newest first. */
  years: number[];
};

/** All that `/progress` says about a year; null before the programme is set up. */
export async function getPublicProgress(year: number, now: Date): Promise<PublicProgress | null> {
  const scopeId = await getProgrammeUnitId();
  if (!scopeId) return null;
  const asked = { scopeId, now };
  const span = spanSoFar(year, now);
  const [progress, lastYear, attendance, years] = await Promise.all([
    getProgress(asked, year),
    getMonths(asked, year - 1),
    getAttendance(asked, span),
    listYears(asked),
  ]);
  const monthsLastYear = lastYear.map((month) => month.approved.counting);
  return { ...progress, attendance: { span, ...attendance }, monthsLastYear, years };
}

async function getAttendance(asked: Asked, span: Span) {
  const before = { from: sameDayLastYear(span.from), to: sameDayLastYear(span.to) };
  const [now, then, groups] = await Promise.all([
    getBreakdown(asked, "group", span),
    getBreakdown(asked, "group", before),
    database()
      .select({ id: audienceGroups.id, name: audienceGroups.name, nameEn: audienceGroups.nameEn })
      .from(audienceGroups)
      .orderBy(audienceGroups.position, audienceGroups.id),
  ]);
  const rows = groups.map((group) => ({
    ...group,
    attendance: now.get(group.id)?.approved.approved ?? 0,
    lastYear: then.get(group.id)?.approved.approved ?? 0,
  }));
  return {
    groups: rows.filter((group) => now.has(group.id) || then.has(group.id)),
    total: rows.reduce((sum, group) => sum + group.attendance, 0),
    lastYear: rows.reduce((sum, group) => sum + group.lastYear, 0),
  };
}
