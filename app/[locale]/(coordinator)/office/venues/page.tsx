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
import { localDate } from "@/lib/time/zone";
import { asksMilestones, readVenueFilter } from "@/lib/venues/filter";
import { findVenues, venuesPerPage } from "@/lib/venues/queries";
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
  const [common, locale] = await Promise.all([getTranslations("common"), getLocale()]);
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
  const { venues, total } = await findVenues(access, filter);
  const pages = Math.max(1, Math.ceil(total / venuesPerPage));
  const page = (other: number) =>
    other >= 1 && other <= pages
      ? addressWith(localePath(locale, "/office/venues"), query, { page: String(other), done: undefined })
      : null;
  return (
    <VenuesPage {...frame}>
      <VenueTable venues={venues} total={total} />
      <Pagination
        previous={page(filter.page - 1)}
        next={page(filter.page + 1)}
        summary={common("pageOf", { page: filter.page, pages })}
      />
    </VenuesPage>
  );
}
