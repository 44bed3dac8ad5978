import { localDate } from "@/lib/time/zone";

/** Whether the figures of a year were taken before it was over. */
export function isUnfinished({ year, asOf }: { year: number; asOf: string }): boolean {
  return localDate(new Date(asOf)) <= `${year}-12-31`;
}
