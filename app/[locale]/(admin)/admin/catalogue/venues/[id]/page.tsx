import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { Badge } from "@/components/ui/badge";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { VenueChangeForm } from "@/components/venues/venue-form";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getVenue } from "@/lib/venues/queries";
import { changeVenueAction, restoreVenueAction, retireVenueAction } from "../actions";
import { venueChoices } from "../choices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("venues.one") };
}

/** One venue. */
export default async function VenuePage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/venues/[id]">): Promise<ReactNode> {
  const access = await requireAccess("catalogue.manage");
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const venue = await getVenue(access, id);
  if (!venue) notFound();
  const [t, locale] = await Promise.all([getTranslations("admin.catalogue"), getLocale()]);
  const choices = await venueChoices(access, locale, venue);
  const { name, nameEn, streetId, address, accessNotes, unitId, retiredAt } = venue;
  return (
    <div className="flex flex-col gap-10">
      <BackLink href={localePath(locale, "/admin/catalogue/venues")}>{t("venues.title")}</BackLink>
      <PageHeading title={namedIn(locale, venue)} eyebrow={retiredAt && <Badge>{t("retired")}</Badge>} />
      <DoneNotice done={done} />
      <ClientMessages namespaces={["admin"]}>
        <VenueChangeForm
          action={changeVenueAction}
          venue={{ id, name, nameEn, streetId, address, accessNotes, unitId }}
          {...choices}
        />
        <Section title={t("place")} lead={t(retiredAt ? "retiredLead" : "retireLead")}>
          <ActionButton action={retiredAt ? restoreVenueAction : retireVenueAction} values={{ id }}>
            {t(retiredAt ? "restore" : "retire")}
          </ActionButton>
        </Section>
      </ClientMessages>
    </div>
  );
}
