import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CatalogueTabs } from "@/components/lists/catalogue-tabs";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, wordFrom } from "@/i18n/address";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { findVenues, venuesPerPage } from "@/lib/venues/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("venues.title") };
}

/** The venues, by street and name. */
export default async function VenuesPage({
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/venues">): Promise<ReactNode> {
  const access = await requireAccess("catalogue.manage");
  const query = await searchParams;
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const filter = { text: wordFrom(query.q), retired: query.state === "retired", page: number };
  const [t, common, locale, { venues, total }] = await Promise.all([
    getTranslations("admin.catalogue"),
    getTranslations("common"),
    getLocale(),
    findVenues(access, filter),
  ]);
  const here = localePath(locale, "/admin/catalogue/venues");
  const pages = Math.max(1, Math.ceil(total / venuesPerPage));
  const page = (other: number) =>
    other >= 1 && other <= pages ? addressWith(here, query, { page: String(other) }) : null;
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        title={t("venues.title")}
        lead={t("venues.lead")}
        actions={<ButtonLink href={`${here}/new`}>{t("venues.add")}</ButtonLink>}
      />
      <CatalogueTabs current="venues" />
      <FilterBar action={here} clearHref={filter.text || filter.retired ? here : undefined}>
        <FilterInput name="q" label={t("search")} value={filter.text} />
        <FilterSelect
          name="state"
          label={t("state")}
          all={t("inUse")}
          value={filter.retired ? "retired" : ""}
          options={[{ value: "retired", label: t("retired") }]}
        />
      </FilterBar>
      <DataTable
        caption={t("venues.title")}
        rows={venues}
        rowKey={(venue) => venue.id}
        empty={<EmptyState title={t("empty")} lead={t("emptyLead")} />}
        columns={[
          {
            key: "name",
            header: t("name"),
            primary: true,
            cell: (venue) => (
              <a href={`${here}/${venue.id}`} className="inline-flex min-h-target items-center text-teal">
                {namedIn(locale, venue)}
              </a>
            ),
          },
          {
            key: "street",
            header: t("venues.street"),
            cell: (venue) => namedIn(locale, { name: venue.streetName, nameEn: venue.streetNameEn }),
          },
          { key: "address", header: t("venues.address"), cell: (venue) => venue.address },
        ]}
      />
      <Pagination
        previous={page(number - 1)}
        next={page(number + 1)}
        summary={common("pageOf", { page: number, pages })}
      />
    </div>
  );
}
