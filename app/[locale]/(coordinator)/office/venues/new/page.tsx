import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { NewVenueForm } from "@/components/venues/venue-form";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { createVenueAction } from "../actions";
import { venueChoices } from "../choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("venues"))("add") };
}

export default async function NewVenuePage(): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const [t, locale] = await Promise.all([getTranslations("venues"), getLocale()]);
  const choices = await venueChoices(access, locale);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={localePath(locale, "/office/venues")}>{t("title")}</BackLink>
      <PageHeading title={t("add")} />
      <ClientMessages namespaces={["venues"]}>
        <NewVenueForm action={createVenueAction} choices={choices} />
      </ClientMessages>
    </div>
  );
}
