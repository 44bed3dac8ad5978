import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { EventBanner } from "@/components/events/event-banner";
import { EventCard } from "@/components/events/event-card";
import { EventOutcome } from "@/components/events/event-outcome";
import { placeOf } from "@/components/events/event-row";
import { EventText } from "@/components/events/event-text";
import { ReadAloud } from "@/components/events/read-aloud";
import { RelatedEvents } from "@/components/events/related-events";
import { SeriesEvents } from "@/components/events/series-events";
import { StatusBadge } from "@/components/events/status-badge";
import { ReleasedPhotos } from "@/components/evidence/released-photos";
import { BackLink } from "@/components/ui/breadcrumb";
import { addressesOf } from "@/i18n/addresses";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import { getPublicEvent } from "@/lib/events/queries/get-public-event";
import { listRelatedEvents } from "@/lib/events/queries/list-related-events";
import { publicStatusOf } from "@/lib/events/status";
import { structuredEvent } from "@/lib/events/structured";
import { listReleasedPhotos } from "@/lib/evidence/queries/list-released";
import { listOthersOfSeries } from "@/lib/series/queries/list-public-series";
import { dateText } from "@/lib/time/format";

const getEvent = cache(getPublicEvent);
const mostOfSeries = 5;

export async function generateMetadata({ params }: PageProps<"/[locale]/events/[id]">): Promise<Metadata> {
  const [{ id }, locale, t] = await Promise.all([params, getLocale(), getTranslations("event")]);
  const event = await getEvent(id);
  if (!event) notFound();
  const text = event.description.replace(/\s+/g, " ").slice(0, 90);
  const place = placeOf(event, locale) ?? t(`formats.${event.format}`);
  return {
    title: event.title,
    description: t("description", { date: dateText(event.startsOn, locale), place, text }),
    alternates: addressesOf(`/events/${id}`, locale),
  };
}

/** One event: the facts in a card, then what it is about, what came of it and what else there is. */
export default async function EventPage({ params }: PageProps<"/[locale]/events/[id]">): Promise<ReactNode> {
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  const now = new Date();
  const [t, locale, series, related, photos] = await Promise.all([
    getTranslations("event"),
    getLocale(),
    listOthersOfSeries(event, now, mostOfSeries),
    listRelatedEvents(event, now),
    listReleasedPhotos(event.id),
  ]);
  const status = publicStatusOf(event, now);
  return (
    <div className="page flex flex-col gap-6 pt-4">
      <script type="application/ld+json">
        {structuredEvent(event, addressesOf(`/events/${id}`, locale).canonical, now)}
      </script>
      <BackLink href={localePath(locale, "/")}>{t("back")}</BackLink>
      <EventBanner status={status} reason={event.reason} />
      <div className="flex flex-col gap-8 lg:grid lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-x-12">
        <div id="event" className="contents">
          <header className="flex flex-col items-start gap-3">
            <p className="flex flex-wrap items-center gap-3 text-soft">
              <StatusBadge status={status} />
              {event.campaign && (
                <a
                  href={localePath(locale, `/campaigns/${event.campaign.id}`)}
                  className="inline-flex min-h-target items-center text-teal"
                >
                  {namedIn(locale, event.campaign)}
                </a>
              )}
              {event.edition && <span>{t("edition", { number: event.edition.number })}</span>}
            </p>
            <h1 lang={writtenIn(locale)} className="text-2xl md:text-3xl">
              {event.title}
            </h1>
            <ReadAloud target="event" start={t("readAloud")} stop={t("stopReading")} />
          </header>
          <section aria-label={t("facts")} className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <EventCard event={event} status={status} now={now} />
          </section>
          <div className="flex min-w-0 flex-col gap-10">
            {event.outcome && <EventOutcome outcome={event.outcome} />}
            <ReleasedPhotos photos={photos} />
            <EventText event={event} />
          </div>
        </div>
      </div>
      <SeriesEvents {...series} seriesId={event.seriesId} now={now} />
      <RelatedEvents events={related} edition={event.edition !== null} now={now} />
    </div>
  );
}
