import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CampaignsPage } from "@/components/campaigns/campaigns-page";
import { RepeatedNotice } from "@/components/campaigns/repeated-notice";
import { yearChips } from "@/components/campaigns/year-chips";
import { requireAccess } from "@/lib/access/session";
import { listCampaignLines } from "@/lib/campaigns/queries/campaign-figures";
import { registerPlace } from "@/lib/figures/register-place";
import { readView } from "@/lib/overview/input";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import { planAsLastYearAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function OfficeCampaignsPage({
  searchParams,
}: PageProps<"/[locale]/office/campaigns">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const query = await searchParams;
  const { year } = readView(query, thisYear);
  const place = await registerPlace(access, now);
  if (!place) notFound();
  const [lines, locale] = await Promise.all([listCampaignLines(place, year), getLocale()]);
  return (
    <CampaignsPage
      lines={lines}
      year={year}
      years={yearChips("/office/campaigns", { year, thisYear, locale })}
      notice={<RepeatedNotice query={query} year={year} />}
      repeat={reachesAll(access) ? planAsLastYearAction : undefined}
    />
  );
}
