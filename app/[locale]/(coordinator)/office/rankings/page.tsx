import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RankingsPage } from "@/components/rankings/rankings-page";
import { requireAccess } from "@/lib/access/session";
import { listRankings } from "@/lib/rankings/queries/get-ranking";
import { localDate } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rankings"))("title") };
}

export default async function OfficeRankingsPage(): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  return <RankingsPage rankings={await listRankings(access)} today={localDate(new Date())} />;
}
