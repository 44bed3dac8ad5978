import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OrganisationForm } from "@/components/organisation/organisation-form";
import { RetentionForm } from "@/components/organisation/retention-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { requireAccess } from "@/lib/access/session";
import { getOrganisation } from "@/lib/organisation/queries";
import { getRetention } from "@/lib/retention/queries";
import { changeOrganisationAction, changeRetentionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.settings");
  return { title: t("title") };
}

/** What the installation says about itself. */
export default async function SettingsPage({
  searchParams,
}: PageProps<"/[locale]/admin/settings">): Promise<ReactNode> {
  await requireAccess("settings.manage");
  const [t, kept, organisation, retention, { done }] = await Promise.all([
    getTranslations("admin.settings"),
    getTranslations("admin.retention"),
    getOrganisation(),
    getRetention(),
    searchParams,
  ]);
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <DoneNotice done={done} />
      <ClientMessages namespaces={["admin"]}>
        <OrganisationForm action={changeOrganisationAction} organisation={organisation} />
        <Section title={kept("title")} lead={kept("lead")}>
          <RetentionForm action={changeRetentionAction} retention={retention} />
        </Section>
      </ClientMessages>
    </div>
  );
}
