import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { ResultsPage } from "@/components/results/results-page";
import { addressesOf } from "@/i18n/addresses";
import { getPublicResults, listPublicYears } from "@/lib/results/queries/get-results";
import { readPublicYear } from "@/lib/results/year";

type Props = PageProps<"/[locale]/results/[year]">;

/** Read once for the head and the body. */
const getContent = cache(async (asked: string) => {
  const year = readPublicYear(asked);
  return year === null ? null : getPublicResults(year);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [content, t, locale] = await Promise.all([
    getContent((await params).year),
    getTranslations("results"),
    getLocale(),
  ]);
  if (!content) return {};
  const year = String(content.year);
  return {
    title: t("title", { year }),
    description: t("description", { year, events: content.events, attendance: content.attendance }),
    alternates: addressesOf(`/results/${year}`, locale),
  };
}

/** A year's results; residents and the press may quote them. */
export default async function PublicResultsPage({ params }: Props): Promise<ReactNode> {
  const [content, years] = await Promise.all([getContent((await params).year), listPublicYears()]);
  if (!content) notFound();
  return <ResultsPage content={content} years={years} />;
}
