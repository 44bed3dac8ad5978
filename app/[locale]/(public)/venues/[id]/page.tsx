import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { ComingEvents } from "@/components/events/coming-events";
import { VenueHistory } from "@/components/public-venues/venue-history";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { VenueFacts } from "@/components/venues/venue-facts";
import { addressesOf } from "@/i18n/addresses";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import { countPastEventsOf, listComingEventsOf } from "@/lib/events/queries/list-events-of";
import { scheduleAddress } from "@/lib/events/schedule-address";
import { listMilestonesOf } from "@/lib/venues/queries";
import { getPublicVenue } from "@/lib/venues/queries/public-venues";
import { structuredVenue } from "@/lib/venues/structured";

type Props = PageProps<"/[locale]/venues/[id]">;
const getVenue = cache(getPublicVenue);
const mostComing = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale, t] = await Promise.all([params, getLocale(), getTranslations("publicVenues")]);
  const venue = await getVenue(id);
  if (!venue) notFound();
  const text = venue.description.replace(/\s+/g, " ").slice(0, 90);
  return {
    title: namedIn(locale, venue),
    description: t("descriptionOf", { address: `${namedIn(locale, venue.street)} ${venue.address}`, text }),
    alternates: addressesOf(`/venues/${id}`, locale),
    ...(venue.retiredAt ? { robots: { index: false } } : {}),
  };
}

/** One venue: how to get there, what is on, and what it has become. */
export default async function PublicVenuePage({ params }: Props): Promise<ReactNode> {
  const { id } = await params;
  const venue = await getVenue(id);
  if (!venue) notFound();
  const now = new Date();
  const [t, locale, coming, past, milestones] = await Promise.all([
    getTranslations("publicVenues"),
    getLocale(),
    listComingEventsOf({ venueId: id }, now, mostComing + 1),
    countPastEventsOf({ venueId: id }, now),
    listMilestonesOf(id),
  ]);
  const ofName = (when: { past?: "1" }) => localePath(locale, scheduleAddress({ q: venue.name, ...when }));
  return (
    <div className="page flex flex-col gap-8 pt-4">
      <script type="application/ld+json">
        {structuredVenue(venue, addressesOf(`/venues/${id}`, locale).canonical)}
      </script>
      <div className="flex flex-col gap-4">
        <BackLink href={localePath(locale, "/venues")}>{t("title")}</BackLink>
        <PageHeading title={namedIn(locale, venue)} />
        {venue.retiredAt && (
          <Notice tone="warn" title={t("closed")}>
            {t("closedLead")}
          </Notice>
        )}
        {venue.description && (
          <p lang={writtenIn(locale)} className="max-w-text text-lg">
            {venue.description}
          </p>
        )}
      </div>
      <div className="flex flex-col gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start lg:gap-x-12">
        <section aria-label={t("visiting")} className="lg:order-last">
          <VenueFacts venue={venue} />
        </section>
        <div className="flex min-w-0 flex-col gap-10">
          <ComingEvents
            title={t("coming")}
            events={coming}
            most={mostComing}
            now={now}
            more={ofName({})}
            none={t("noComing")}
          />
          <Section title={t("history")}>
            <VenueHistory milestones={milestones} past={past} pastHref={ofName({ past: "1" })} />
          </Section>
        </div>
      </div>
    </div>
  );
}
