import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ComposeFirst } from "@/components/compositions/compose-first";
import { Composed } from "@/components/compositions/composed";
import { RankingDraft } from "@/components/rankings/ranking-draft";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { queryText } from "@/lib/compositions/input";
import { findContent, measureYear } from "@/lib/compositions/queries";
import { readRankingQuery } from "@/lib/rankings/input";
import { type ComposedRanking, composeRanking } from "@/lib/rankings/queries/compose-ranking";
import { dateText } from "@/lib/time/format";
import { localDate } from "@/lib/time/zone";
import { composeAction } from "../../composed/actions";
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
  const asked = readRankingQuery(await searchParams, today);
  const measured = await measureYear(access, { year: Number(asked.asOf.slice(0, 4)) }, now);
  if (!measured) notFound();
  const draft = { today, take: takeRankingAction, formKey: newFormKey() };
  if (!measured.large) {
    const composed = await composeRanking(access, asked, now);
    if (!composed) notFound();
    return (
      <ClientMessages>
        <RankingDraft content={composed.content} composition={null} {...draft} />
      </ClientMessages>
    );
  }
  const query = queryText({ unit: measured.unit, ...asked });
  const wanted = { kind: "ranking", format: "page", query } as const;
  const found = await findContent<ComposedRanking>(access, "ranking", query);
  const title = (await getTranslations("rankings"))("asOf", { date: dateText(asked.asOf, await getLocale()) });
  return (
    <ClientMessages>
      {found.id === null ? (
        <ComposeFirst {...{ title, wanted, underWay: found.underWay }} order={composeAction} />
      ) : (
        <Composed {...{ at: found.at, wanted }} order={composeAction}>
          <RankingDraft content={found.content.content} composition={found.id} {...draft} />
        </Composed>
      )}
    </ClientMessages>
  );
}
