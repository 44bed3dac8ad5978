import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { CampaignPage } from "@/components/campaigns/campaign-page";
import { RepeatedNotice } from "@/components/campaigns/repeated-notice";
import { yearChips } from "@/components/campaigns/year-chips";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { namedIn } from "@/i18n/named";
import { requireAccess } from "@/lib/access/session";
import { getCampaign, getPlan, listEditions } from "@/lib/campaigns/queries";
import { getCampaignFigures, listEditionEvents } from "@/lib/campaigns/queries/campaign-figures";
import { registerPlace } from "@/lib/figures/register-place";
import { readView } from "@/lib/overview/input";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import {
  changeCampaignAction,
  createEditionAction,
  deleteEditionAction,
  planAsLastYearAction,
  restoreCampaignAction,
  retireCampaignAction,
  savePlanAction,
  stepCampaignAction,
} from "../actions";
import { groupChoices } from "../choices";

type Props = PageProps<"/[locale]/office/campaigns/[id]">;
const readCampaign = cache(getCampaign);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireAccess("ledgers.manage");
  const [campaign, locale, t] = await Promise.all([
    readCampaign((await params).id),
    getLocale(),
    getTranslations("campaigns"),
  ]);
  return { title: campaign ? namedIn(locale, campaign) : t("one") };
}

const actions = {
  change: changeCampaignAction,
  plan: savePlanAction,
  repeat: planAsLastYearAction,
  createEdition: createEditionAction,
  deleteEdition: deleteEditionAction,
  step: stepCampaignAction,
  retire: retireCampaignAction,
  restore: restoreCampaignAction,
};

export default async function OfficeCampaignPage({ params, searchParams }: Props): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const [{ id }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const { year } = readView(query, thisYear);
  const [campaign, place] = await Promise.all([readCampaign(id), registerPlace(access, now)]);
  if (!campaign || !place) notFound();
  const [plan, editions, events, figures, groups] = await Promise.all([
    getPlan(id, year),
    listEditions({ campaignId: id, year }),
    listEditionEvents(place, id, year),
    getCampaignFigures(place, id, year),
    groupChoices(locale, campaign.groupId),
  ]);
  return (
    <ClientMessages namespaces={["campaigns"]}>
      <CampaignPage
        shown={{ campaign, year, plan, editions, events, figures }}
        years={yearChips(`/office/campaigns/${id}`, { year, thisYear, locale })}
        notice={
          query.done === "repeated" ? <RepeatedNotice query={query} year={year} /> : <DoneNotice done={query.done} />
        }
        groups={groups}
        actions={reachesAll(access) ? actions : null}
      />
    </ClientMessages>
  );
}
