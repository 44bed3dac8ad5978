import { localDate } from "@/lib/time/zone";

/** The year an address asks for; the current one when it asks for none, or for nonsense. */
export function readYear(asked: string | string[] | undefined, now: Date): number {
  const year = /^20\d\d$/.test(String(asked)) ? Number(asked) : Number.NaN;
  return Number.isNaN(year) ? Number(localDate(now).slice(0, 4)) : year;
}
