import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { ProgressAttendance } from "@/components/progress/progress-attendance";
import { ProgressHeadline } from "@/components/progress/progress-headline";
import { ProgressMonths } from "@/components/progress/progress-months";
import { ProgressParts } from "@/components/progress/progress-parts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { addressesOf } from "@/i18n/addresses";
import { localePath } from "@/i18n/path";
import { listPublishedRankings } from "@/lib/rankings/queries/get-ranking";
import { listPublicYears } from "@/lib/results/queries/get-results";
import { getPublicProgress } from "@/lib/targets/public-progress";
import { readYear } from "@/lib/targets/year";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

type Props = PageProps<"/[locale]/progress">;

/** One moment for the whole request, so that the head and the body say the same. */
const getFigures = cache(async (asked: string | string[] | undefined) => {
  const now = new Date();
  const year = readYear(asked, now);
  return { now, year, progress: await getPublicProgress(year, now) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = (await searchParams).year;
  const [{ year, progress }, t, locale] = await Promise.all([
    getFigures(asked),
    getTranslations("progress"),
    getLocale(),
  ]);
  return {
    title: t("heading", { year: String(year) }),
    description: t("description", { year: String(year), done: progress?.parts.approved ?? 0 }),
    alternates: addressesOf(asked ? `/progress?year=${year}` : "/progress", locale),
  };
}

/** How a year stands; residents and the press may quote it. */
export default async function ProgressPage({ searchParams }: Props): Promise<ReactNode> {
  const [{ now, year, progress }, t, locale, rankings, released] = await Promise.all([
    getFigures((await searchParams).year),
    getTranslations("progress"),
    getLocale(),
    listPublishedRankings(),
    listPublicYears(),
  ]);
  const chips = (progress?.years ?? []).map((each) => ({
    href: localePath(locale, `/progress?year=${each}`),
    label: t("thisYear", { year: String(each) }),
    current: each === year,
  }));
  return (
    <div className="page flex flex-col gap-10 pt-6 md:pt-8">
      <div className="flex flex-col gap-5">
        <PageHeading title={t("heading", { year: String(year) })} lead={t("lead")} />
        <p className="text-sm text-soft">
          {t("asOf", { date: dateText(localDate(now), locale), time: localTime(now) })}
        </p>
        {chips.length > 1 && <LinkChips label={t("year")} chips={chips} />}
      </div>
      {progress ? (
        <>
          <ProgressHeadline progress={progress} />
          <ProgressParts progress={progress} />
          <ProgressAttendance progress={progress} />
          <ProgressMonths progress={progress} />
        </>
      ) : (
        <EmptyState title={t("none")} />
      )}
      <p className="flex flex-wrap gap-3">
        {released.includes(year) && (
          <ButtonLink href={localePath(locale, `/results/${year}`)}>{t("results", { year: String(year) })}</ButtonLink>
        )}
        <ButtonLink tone="secondary" href={localePath(locale, "/")}>
          {t("toEvents")}
        </ButtonLink>
        {rankings.length > 0 && (
          <ButtonLink tone="secondary" href={localePath(locale, "/rankings")}>
            {t("toRankings")}
          </ButtonLink>
        )}
        <ButtonLink tone="quiet" href={`/api/v1/progress?year=${year}`} className="elder:hidden">
          {t("data")}
        </ButtonLink>
      </p>
    </div>
  );
}
