import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { VenueChangeForm } from "@/components/venues/venue-form";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getVenue } from "@/lib/venues/queries";
import { changeVenueAction } from "../../actions";
import { venueChoices } from "../../choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("venues"))("change") };
}

/** The form of one venue; one that is not this person's to change is not there. */
export default async function EditVenuePage({
  params,
}: PageProps<"/[locale]/office/venues/[id]/edit">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const { id } = await params;
  const venue = await getVenue(access, id);
  if (!venue?.changeable) notFound();
  const [t, locale] = await Promise.all([getTranslations("venues"), getLocale()]);
  const choices = await venueChoices(access, locale, venue);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={localePath(locale, `/office/venues/${id}`)}>{namedIn(locale, venue)}</BackLink>
      <PageHeading title={t("change")} />
      <ClientMessages namespaces={["venues"]}>
        <VenueChangeForm action={changeVenueAction} venue={venueForm(venue)} choices={choices} />
      </ClientMessages>
    </div>
  );
}

/** What the form holds of a venue. */
function venueForm(venue: NonNullable<Awaited<ReturnType<typeof getVenue>>>) {
  const { id, version, name, nameEn, kindId, level, streetId, address, latitude, longitude } = venue;
  const { opening, phone, capacity, accessNotes, description, unitId } = venue;
  const place = { streetId, address, latitude, longitude, unitId };
  return { id, version, name, nameEn, kindId, level, ...place, opening, phone, capacity, accessNotes, description };
}
