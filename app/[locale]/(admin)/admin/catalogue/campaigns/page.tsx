import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CatalogueTabs } from "@/components/lists/catalogue-tabs";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { listAllCampaigns } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("campaigns.title") };
}

/** The campaigns, each with whether it counts toward the year's target. */
export default async function CampaignsPage(): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [t, locale, campaigns] = await Promise.all([
    getTranslations("admin.catalogue"),
    getLocale(),
    listAllCampaigns(),
  ]);
  const here = localePath(locale, "/admin/catalogue/campaigns");
  const shown = [...campaigns].sort((one, other) => Number(one.retiredAt !== null) - Number(other.retiredAt !== null));
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        title={t("campaigns.title")}
        lead={t("campaigns.lead")}
        actions={<ButtonLink href={`${here}/new`}>{t("campaigns.add")}</ButtonLink>}
      />
      <CatalogueTabs current="campaigns" />
      {shown.length === 0 && <EmptyState title={t("empty")} lead={t("emptyLead")} />}
      <ul className="flex flex-col">
        {shown.map((campaign) => (
          <li key={campaign.id} className="border-b border-line">
            <a
              href={`${here}/${campaign.id}`}
              className="flex min-h-target flex-wrap items-center gap-x-4 gap-y-1 py-3 text-ink no-underline hover:text-teal hover:underline"
            >
              <span className="font-medium">{namedIn(locale, campaign)}</span>
              {campaign.retiredAt && <Badge>{t("retired")}</Badge>}
              <span className="flex flex-wrap items-center gap-2 sm:ms-auto">
                {!campaign.counts && <span className="text-sm text-soft">{campaign.notCountingReason}</span>}
                <Badge tone={campaign.counts ? "teal" : "neutral"}>{t(campaign.counts ? "counts" : "countsNot")}</Badge>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
