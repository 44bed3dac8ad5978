import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewCampaignForm } from "@/components/campaigns/campaign-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { reachesAll } from "@/lib/targets/mutations";
import { createCampaignAction } from "../actions";
import { groupChoices } from "../choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("add") };
}

export default async function NewCampaignPage(): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  if (!reachesAll(access)) notFound();
  const [t, locale] = await Promise.all([getTranslations("campaigns"), getLocale()]);
  const groups = await groupChoices(locale);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={localePath(locale, "/office/campaigns")}>{t("title")}</BackLink>
      <PageHeading title={t("add")} />
      <ClientMessages namespaces={["campaigns"]}>
        <NewCampaignForm action={createCampaignAction} groups={groups} />
      </ClientMessages>
    </div>
  );
}
