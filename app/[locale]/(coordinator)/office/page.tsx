import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Attention } from "@/components/totals/attention";
import { linksOf } from "@/components/totals/links";
import { OverviewPage } from "@/components/totals/overview-page";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { readView } from "@/lib/overview/input";
import { getAttention } from "@/lib/overview/queries/get-attention";
import { getOverview } from "@/lib/overview/queries/get-overview";
import { localDate } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("office"))("title") };
}

export default async function OfficePage({ params, searchParams }: PageProps<"/[locale]/office">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const { locale } = await params;
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const view = readView(await searchParams, thisYear);
  const overview = await getOverview(access, view, now);
  if (!overview) notFound();
  const links = linksOf(locale, view, overview.periods.before);
  const attention = view.year === thisYear && (await getAttention(access, overview.place));
  const mayReview = reachOf(access.actor.role, "records.review") !== null;
  return (
    <OverviewPage
      overview={overview}
      view={view}
      links={links}
      attention={
        attention && (
          <Attention {...attention} units={overview.below.filter((unit) => !unit.own)} {...{ now, links, mayReview }} />
        )
      }
    />
  );
}
