import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CampaignRows } from "@/components/public-campaigns/campaign-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { addressesOf } from "@/i18n/addresses";
import { listPublicCampaigns } from "@/lib/campaigns/queries/public-campaigns";
import { localDate } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicCampaigns");
  return {
    title: t("title"),
    description: t("description"),
    alternates: addressesOf("/campaigns", await getLocale()),
  };
}

/** The campaigns of this year. */
export default async function PublicCampaignsPage(): Promise<ReactNode> {
  const now = new Date();
  const year = Number(localDate(now).slice(0, 4));
  const [t, campaigns] = await Promise.all([getTranslations("publicCampaigns"), listPublicCampaigns(year, now)]);
  return (
    <div className="page flex flex-col gap-6 pt-5 md:pt-8">
      <PageHeading title={t("heading", { year: String(year) })} lead={t("lead")} />
      {campaigns.length > 0 ? (
        <CampaignRows campaigns={campaigns} />
      ) : (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      )}
    </div>
  );
}
