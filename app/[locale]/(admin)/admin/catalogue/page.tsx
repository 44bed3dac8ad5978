import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type CatalogueList, catalogueLists } from "@/components/lists/catalogue-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { listCampaigns } from "@/lib/campaigns/queries";
import { listEventKinds } from "@/lib/event-kinds/queries";
import { listGrantProgrammes } from "@/lib/grant-programmes/queries";
import { listStreets } from "@/lib/streets/queries";
import { listVenueKinds } from "@/lib/venue-kinds/queries";
import { listVenues } from "@/lib/venues/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("title") };
}

/** The lists by which events are described, each with how many it holds. */
export default async function CataloguePage(): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [t, locale, audienceGroups, eventKinds, streets, venueKinds, programmes, campaigns, venues] = await Promise.all(
    [
      getTranslations("admin.catalogue"),
      getLocale(),
      listAudienceGroups(),
      listEventKinds(),
      listStreets(),
      listVenueKinds(),
      listGrantProgrammes(),
      listCampaigns(),
      listVenues(),
    ],
  );
  const at = (path: string) => localePath(locale, path);
  const list = (name: CatalogueList, entries: unknown[]) => ({
    href: at(`/admin/catalogue/${catalogueLists[name]}`),
    title: t(`${name}.title`),
    lead: t(`${name}.lead`),
    count: entries.length,
  });
  // The last two are kept in the office, where their year is planned.
  const lists = [
    list("audienceGroups", audienceGroups),
    list("eventKinds", eventKinds),
    list("streets", streets),
    list("venueKinds", venueKinds),
    list("grantProgrammes", programmes),
    { href: at("/office/campaigns"), title: t("campaigns.title"), lead: t("campaigns.lead"), count: campaigns.length },
    { href: at("/office/venues"), title: t("venues.title"), lead: t("venues.lead"), count: venues.length },
  ];
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <ul className="flex max-w-form flex-col">
        {lists.map(({ href, title, lead, count }) => (
          <li key={href} className="border-b border-line">
            <a
              href={href}
              className="flex min-h-target items-baseline gap-4 py-3 text-ink no-underline hover:text-teal"
            >
              <span className="flex grow flex-col">
                <span className="text-lg font-medium text-teal">{title}</span>
                <span className="text-sm text-soft">{lead}</span>
              </span>
              <span className="shrink-0">{t("entries", { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
