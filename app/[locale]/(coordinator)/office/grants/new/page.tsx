import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewGrantForm } from "@/components/grants/grant-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { listGrantProgrammes } from "@/lib/grant-programmes/queries";
import { listLedgerUnits } from "@/lib/ledgers/queries";
import { createGrantAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grants"))("add") };
}

export default async function NewGrantPage(): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const [t, units, programmes] = await Promise.all([
    getTranslations("grants"),
    listLedgerUnits(access),
    listGrantProgrammes(),
  ]);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={await pathHere("/office/grants")}>{t("heading")}</BackLink>
      <PageHeading title={t("add")} />
      <ClientMessages namespaces={["grants", "ledgers"]}>
        <NewGrantForm action={createGrantAction} choices={{ units, programmes }} formKey={newFormKey()} />
      </ClientMessages>
    </div>
  );
}
