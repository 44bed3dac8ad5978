import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RankingDraft } from "@/components/rankings/ranking-draft";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { readRankingQuery } from "@/lib/rankings/input";
import { composeRanking } from "@/lib/rankings/queries/compose-ranking";
import { localDate } from "@/lib/time/zone";
import { takeRankingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rankings"))("title") };
}

export default async function RankingDraftPage({
  searchParams,
}: PageProps<"/[locale]/office/rankings/draft">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const now = new Date();
  const today = localDate(now);
  const composed = await composeRanking(access, readRankingQuery(await searchParams, today), now);
  if (!composed) notFound();
  return (
    <ClientMessages>
      <RankingDraft content={composed.content} today={today} take={takeRankingAction} formKey={newFormKey()} />
    </ClientMessages>
  );
}
