import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicRankings } from "@/components/rankings/public-rankings";
import { addressesOf } from "@/i18n/addresses";
import { getPublishedRanking, listPublishedRankings } from "@/lib/rankings/queries/get-ranking";

type Props = PageProps<"/[locale]/rankings">;

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("rankings"), getLocale()]);
  return {
    title: t("publicTitle"),
    description: t("publicDescription"),
    alternates: addressesOf("/rankings", locale),
  };
}

/** The rankings the office has published; one that it took back is not among them. */
export default async function PublicRankingsPage({ searchParams }: Props): Promise<ReactNode> {
  const [rankings, { id: asked }] = await Promise.all([listPublishedRankings(), searchParams]);
  const id = rankings.find((ranking) => ranking.id === asked)?.id ?? rankings[0]?.id;
  const content = id ? await getPublishedRanking(id) : null;
  return <PublicRankings rankings={rankings} shown={id && content ? { id, content } : null} />;
}
