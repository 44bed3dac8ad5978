import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { VenueChips } from "@/components/public-venues/venue-chips";
import { VenueRows } from "@/components/public-venues/venue-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { addressesOf } from "@/i18n/addresses";
import { localePath } from "@/i18n/path";
import { type ListPlace, readPlace } from "@/lib/lists/keyed-page";
import { readVenueFilter } from "@/lib/venues/filter";
import { venuesAddress } from "@/lib/venues/public-address";
import { listPublicVenues, listVenueChoices } from "@/lib/venues/queries/public-venues";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicVenues");
  return { title: t("title"), description: t("description"), alternates: addressesOf("/venues", await getLocale()) };
}

/** The places of the programme that anyone can go to. */
export default async function PublicVenuesPage({ searchParams }: PageProps<"/[locale]/venues">): Promise<ReactNode> {
  const query = await searchParams;
  const { kind, street, level } = readVenueFilter(query);
  const filter = { kind, street, level };
  const [t, locale, { rows, total, previous, next }, choices] = await Promise.all([
    getTranslations("publicVenues"),
    getLocale(),
    listPublicVenues(filter, readPlace(query)),
    listVenueChoices(),
  ]);
  const at = (place: ListPlace) => localePath(locale, venuesAddress({ ...filter, ...place }));
  return (
    <div className="page flex flex-col gap-6 pt-5 md:pt-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <VenueChips filter={filter} choices={choices} />
      <p className="text-soft">{t("total", { count: total })}</p>
      {rows.length > 0 ? (
        <VenueRows venues={rows} />
      ) : (
        <EmptyState
          title={t("none")}
          lead={t("noneLead")}
          action={<ButtonLink href={localePath(locale, "/venues")}>{t("all")}</ButtonLink>}
        />
      )}
      <Pagination previous={previous && at({ before: previous })} next={next && at({ after: next })} />
    </div>
  );
}
