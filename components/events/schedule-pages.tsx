import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import type { PublicEventPage } from "@/lib/events/queries/list-public-events";
import { scheduleAddress } from "@/lib/events/schedule-address";
import type { ScheduleFilter } from "@/lib/events/schedule-filter";
import { cursorOf } from "@/lib/events/schedule-page";

/** On to the next page of the schedule and back, by the events at its ends. */
export function SchedulePages({ filter, page }: { filter: ScheduleFilter; page: PublicEventPage }): ReactNode {
  const t = useTranslations("schedule");
  const common = useTranslations("common");
  const locale = useLocale();
  const [first, last] = [page.events[0], page.events.at(-1)];
  if (!first || !last || !(page.earlier || page.later)) return null;
  const href = (place: { after?: string; before?: string }) => localePath(locale, scheduleAddress(filter, place));
  return (
    <nav aria-label={common("pagination")} className="flex flex-wrap gap-3 print:hidden">
      {page.earlier && (
        <a href={href({ before: cursorOf(first) })} rel="prev" className={buttonClass("secondary")}>
          {t(filter.past ? "newer" : "earlier")}
        </a>
      )}
      {page.later && (
        <a href={href({ after: cursorOf(last) })} rel="next" className={buttonClass("secondary")}>
          {t(filter.past ? "older" : "later")}
        </a>
      )}
    </nav>
  );
}
