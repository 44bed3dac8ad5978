import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { ComingEvents } from "@/components/events/coming-events";
import { CampaignFacts } from "@/components/public-campaigns/campaign-facts";
import { ReleasedEditions, ReleasedFigures } from "@/components/public-campaigns/released";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { addressesOf } from "@/i18n/addresses";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import { getCampaign, getPlan, listEditions } from "@/lib/campaigns/queries";
import { countApprovedByEdition, listReleased } from "@/lib/campaigns/queries/public-campaigns";
import { listComingEventsOf } from "@/lib/events/queries/list-events-of";
import { scheduleAddress } from "@/lib/events/schedule-address";
import { localDate } from "@/lib/time/zone";
import { noFigures } from "@/lib/totals/rules";

type Props = PageProps<"/[locale]/campaigns/[id]">;
const readCampaign = cache(getCampaign);
const mostComing = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale, t] = await Promise.all([params, getLocale(), getTranslations("publicCampaigns")]);
  const campaign = await readCampaign(id);
  if (!campaign) notFound();
  return {
    title: namedIn(locale, campaign),
    description: campaign.description || t("description"),
    alternates: addressesOf(`/campaigns/${id}`, locale),
    ...(campaign.retiredAt ? { robots: { index: false } } : {}),
  };
}

/** One campaign: what it is about, what is on, and what has come of it this year. */
export default async function PublicCampaignPage({ params }: Props): Promise<ReactNode> {
  const { id } = await params;
  const campaign = await readCampaign(id);
  if (!campaign) notFound();
  const now = new Date();
  const year = Number(localDate(now).slice(0, 4));
  const [t, locale, plan, editions, coming, released, byEdition] = await Promise.all([
    getTranslations("publicCampaigns"),
    getLocale(),
    getPlan(id, year),
    listEditions({ campaignId: id, year }),
    listComingEventsOf({ campaignId: id }, now, mostComing + 1),
    listReleased(year, now),
    countApprovedByEdition(id),
  ]);
  const figures = released.get(id) ?? noFigures().approved;
  const ofCampaign = (when: { past?: "1" }) => localePath(locale, scheduleAddress({ campaign: id, ...when }));
  return (
    <div className="page flex flex-col gap-8 pt-4">
      <div className="flex flex-col gap-4">
        <BackLink href={localePath(locale, "/campaigns")}>{t("title")}</BackLink>
        <PageHeading
          title={namedIn(locale, campaign)}
          eyebrow={campaign.brand && campaign.brand !== campaign.name && t("brand", { brand: campaign.brand })}
        />
        {campaign.retiredAt && <Notice tone="warn">{t("ended")}</Notice>}
        {campaign.description && (
          <p lang={writtenIn(locale)} className="max-w-text text-lg">
            {campaign.description}
          </p>
        )}
      </div>
      <CampaignFacts plan={plan} group={campaign.group} />
      <ComingEvents
        title={t("coming")}
        events={coming}
        most={mostComing}
        now={now}
        more={ofCampaign({})}
        none={t("noComing")}
      />
      <ReleasedFigures year={year} figures={figures} pastHref={ofCampaign({ past: "1" })} />
      <ReleasedEditions year={year} editions={editions} approved={byEdition} />
    </div>
  );
}
