import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import { silentDays } from "@/lib/overview/rules";
import { daysAfter, localDate } from "@/lib/time/zone";

/** The addresses of the lists behind gaps, in the year of `now` and, for what is silent, its last days. */
export function gapLinksOf(locale: string, now: Date, unit: string | undefined) {
  const today = localDate(now);
  const from = daysAfter(today, 1 - silentDays);
  const year = Number(today.slice(0, 4));
  const at = (query: Partial<FigureQuery>) => localePath(locale, figurePath({ year, unit, ...query }));
  return {
    list: at,
    /** What was held lately: nothing, where there is a gap. Only this year's part of it, in January. */
    lately: (query: Partial<FigureQuery>) =>
      at({ from: from.startsWith(`${year}-`) ? from : undefined, until: today, ...query }),
  };
}
