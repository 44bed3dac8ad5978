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
  const t = await getTranslations("admin.catalogue");
  return { title: t("venues.add") };
}

export default async function NewVenuePage(): Promise<ReactNode> {
  const access = await requireAccess("catalogue.manage");
  const [t, locale] = await Promise.all([getTranslations("admin.catalogue"), getLocale()]);
  const choices = await venueChoices(access, locale);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={localePath(locale, "/admin/catalogue/venues")}>{t("venues.title")}</BackLink>
      <PageHeading title={t("venues.add")} />
      <ClientMessages namespaces={["admin"]}>
        <NewVenueForm action={createVenueAction} {...choices} />
      </ClientMessages>
    </div>
  );
}
