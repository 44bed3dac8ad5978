import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewCampaignForm } from "@/components/campaigns/campaign-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { createCampaignAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("campaigns.add") };
}

export default async function NewCampaignPage(): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const t = await getTranslations("admin.catalogue");
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={await pathHere("/admin/catalogue/campaigns")}>{t("campaigns.title")}</BackLink>
      <PageHeading title={t("campaigns.add")} />
      <ClientMessages namespaces={["admin"]}>
        <NewCampaignForm action={createCampaignAction} />
      </ClientMessages>
    </div>
  );
}
