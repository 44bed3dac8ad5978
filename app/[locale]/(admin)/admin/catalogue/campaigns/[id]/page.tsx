import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CampaignChangeForm } from "@/components/campaigns/campaign-form";
import { CampaignPlace } from "@/components/campaigns/campaign-place";
import { Editions } from "@/components/campaigns/editions";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { Badge } from "@/components/ui/badge";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { countEventsOf, getCampaign, listEditions } from "@/lib/campaigns/queries";
import { localDate } from "@/lib/time/zone";
import {
  changeCampaignAction,
  createEditionAction,
  deleteEditionAction,
  restoreCampaignAction,
  retireCampaignAction,
  stepCampaignAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("campaigns.one") };
}

const place = { step: stepCampaignAction, retire: retireCampaignAction, restore: restoreCampaignAction };

/** One campaign: its names, whether it counts, and its editions. */
export default async function CampaignPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/campaigns/[id]">): Promise<ReactNode> {
  const access = await requireAccess("catalogue.manage");
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const campaign = await getCampaign(id);
  if (!campaign) notFound();
  const [t, locale, editions, events] = await Promise.all([
    getTranslations("admin.catalogue"),
    getLocale(),
    listEditions({ campaignId: id }),
    countEventsOf(access, id),
  ]);
  return (
    <div className="flex flex-col gap-10">
      <BackLink href={localePath(locale, "/admin/catalogue/campaigns")}>{t("campaigns.title")}</BackLink>
      <PageHeading
        title={namedIn(locale, campaign)}
        lead={t("campaigns.holds", { count: events })}
        eyebrow={campaign.retiredAt && <Badge>{t("retired")}</Badge>}
      />
      <DoneNotice done={done} />
      <ClientMessages namespaces={["admin"]}>
        <CampaignChangeForm key={campaign.version} action={changeCampaignAction} campaign={campaign} />
        <Editions
          campaignId={id}
          editions={editions}
          year={Number(localDate(new Date()).slice(0, 4))}
          create={createEditionAction}
          remove={deleteEditionAction}
        />
        <CampaignPlace id={id} retired={campaign.retiredAt !== null} actions={place} />
      </ClientMessages>
    </div>
  );
}
