import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EventDays } from "@/components/events/event-days";
import { ProgressLine } from "@/components/events/progress-line";
import { ChosenFilters, ScheduleViews } from "@/components/events/schedule-chips";
import { ScheduleEmpty } from "@/components/events/schedule-empty";
import { ScheduleForm } from "@/components/events/schedule-form";
import { optionsOf } from "@/components/events/schedule-options";
import { SchedulePages } from "@/components/events/schedule-pages";
import { addressesOf } from "@/i18n/addresses";
import { countedUpTo, countPublicEvents } from "@/lib/events/queries/count-public-events";
import { listPublicEvents } from "@/lib/events/queries/list-public-events";
import { listScheduleChoices } from "@/lib/events/queries/list-schedule-choices";
import { readFilter } from "@/lib/events/schedule-filter";
import { readPlace } from "@/lib/events/schedule-page";
import { getYearLine } from "@/lib/targets/year-line";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("schedule");
  return { description: t("description"), alternates: addressesOf("/", await getLocale()) };
}

/** What is on, day by day. */
export default async function SchedulePage({ searchParams }: PageProps<"/[locale]">): Promise<ReactNode> {
  const params = await searchParams;
  const filter = readFilter(params);
  const place = readPlace(params);
  const now = new Date();
  const [t, locale, page, counts, choices, year] = await Promise.all([
    getTranslations("schedule"),
    getLocale(),
    listPublicEvents(filter, place, { now }),
    countPublicEvents(filter, now),
    listScheduleChoices(),
    getYearLine(now),
  ]);
  const formats = { onsite: t("onsite"), online: t("online") };
  const options = optionsOf(choices, { counts: counts.byChoice, filter, locale, formats });
  const total =
    counts.total === null ? t("totalMore", { count: countedUpTo(filter) }) : t("total", { count: counts.total });
  return (
    <div className="page flex flex-col gap-4 pt-5 md:gap-5 md:pt-8">
      <div className="flex flex-col gap-x-8 gap-y-1 md:flex-row md:items-center md:justify-between">
        <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
        {year && <ProgressLine {...year} />}
      </div>
      <ScheduleViews filter={filter} />
      <div className="flex flex-col gap-2">
        <ScheduleForm filter={filter} options={options} total={total} />
        <ChosenFilters filter={filter} options={options} />
      </div>
      {page.events.length > 0 ? (
        <EventDays events={page.events} now={now} past={filter.past !== undefined} />
      ) : (
        <ScheduleEmpty filter={filter} />
      )}
      <SchedulePages filter={filter} page={page} />
    </div>
  );
}
