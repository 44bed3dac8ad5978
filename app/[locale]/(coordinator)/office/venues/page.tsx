import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DoneNotice } from "@/components/shell/done-notice";
import { Pagination } from "@/components/ui/pagination";
import { MilestoneTable } from "@/components/venues/milestone-table";
import { VenueTable } from "@/components/venues/venue-table";
import { VenuesPage } from "@/components/venues/venues-page";
import { addressWith } from "@/i18n/address";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { registerPlace } from "@/lib/figures/register-place";
import { type ListPlace, readPlace } from "@/lib/lists/keyed-page";
import { localDate } from "@/lib/time/zone";
import { asksMilestones, readVenueFilter } from "@/lib/venues/filter";
import { findVenues } from "@/lib/venues/queries";
import { listMilestones } from "@/lib/venues/queries/list-milestones";
import { filterChoices } from "./choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("venues"))("title") };
}

/** The register; with a year or a step in the address what became of venues, as reports count it. */
export default async function OfficeVenuesPage({
  searchParams,
}: PageProps<"/[locale]/office/venues">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const now = new Date();
  const query = await searchParams;
  const filter = readVenueFilter(query);
  const locale = await getLocale();
  const frame = {
    filter,
    thisYear: Number(localDate(now).slice(0, 4)),
    choices: await filterChoices(locale),
    notice: <DoneNotice done={query.done} />,
  };
  if (asksMilestones(filter)) {
    const place = await registerPlace(access, now, filter.unit);
    if (!place) notFound();
    return (
      <VenuesPage {...frame}>
        <MilestoneTable milestones={await listMilestones(place, filter)} />
      </VenuesPage>
    );
  }
  const { rows, total, previous, next } = await findVenues(access, filter, readPlace(query));
  const aside = { page: undefined, done: undefined, after: undefined, before: undefined };
  const at = (place: ListPlace) => addressWith(localePath(locale, "/office/venues"), query, { ...aside, ...place });
  return (
    <VenuesPage {...frame}>
      <VenueTable venues={rows} total={total} />
      <Pagination previous={previous && at({ before: previous })} next={next && at({ after: next })} />
    </VenuesPage>
  );
}
