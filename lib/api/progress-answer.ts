import type { z } from "zod";
import type { PublicProgress } from "@/lib/targets/public-progress";
import { isoWithOffset } from "@/lib/time/format";
import { programmeTimeZone } from "@/lib/time/zone";
import type { progressAnswer } from "./progress-schema";

/** The progress of a year as the API says it. */
export function answerOfProgress(progress: PublicProgress, now: Date): z.input<typeof progressAnswer> {
  const { attendance, figures } = progress;
  // To the minute, so that an answer asked for again soon is still the same answer.
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  return {
    year: progress.year,
    asOf: isoWithOffset(minute, programmeTimeZone),
    target: progress.target,
    parts: progress.parts,
    notCounting: figures.approved.events - figures.approved.counting,
    expected: progress.expected,
    expectedFrom: progress.profile.from,
    forecast: progress.forecast,
    attendance: {
      ...attendance.span,
      total: attendance.total,
      lastYear: attendance.lastYear,
      groups: attendance.groups,
    },
    months: progress.months.map((month, index) => ({
      month: index + 1,
      approved: month.approved.counting,
      lastYear: progress.monthsLastYear[index] ?? 0,
    })),
  };
}
