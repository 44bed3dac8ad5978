import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type RankingDone, RankingPage } from "@/components/rankings/ranking-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getRanking } from "@/lib/rankings/queries/get-ranking";
import { reachesAll } from "@/lib/targets/mutations";
import { composeAction } from "../../composed/actions";
import { publishRankingAction, withdrawRankingAction } from "../actions";

const told: RankingDone[] = ["kept", "wasPublished", "wasWithdrawn"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rankings"))("title") };
}

export default async function OfficeRankingPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/rankings/[id]">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const ranking = await getRanking(access, (await params).id);
  if (!ranking) notFound();
  const asked = (await searchParams).done;
  return (
    <ClientMessages>
      <RankingPage
        ranking={ranking}
        publishable={reachesAll(access) && ranking.unitParentId === null}
        done={told.find((each) => each === asked) ?? null}
        actions={{ publish: publishRankingAction, withdraw: withdrawRankingAction, compose: composeAction }}
      />
    </ClientMessages>
  );
}
