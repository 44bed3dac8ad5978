import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type CatalogueList, catalogueLists } from "@/components/lists/catalogue-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { listCampaigns } from "@/lib/campaigns/queries";
import { listEventKinds } from "@/lib/event-kinds/queries";
import { listGrantProgrammes } from "@/lib/grant-programmes/queries";
import { listStreets } from "@/lib/streets/queries";
import { listVenues } from "@/lib/venues/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("title") };
}

/** The lists by which events are described, each with how many it holds. */
export default async function CataloguePage(): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [t, here, audienceGroups, eventKinds, campaigns, streets, venues, programmes] = await Promise.all([
    getTranslations("admin.catalogue"),
    pathHere("/admin/catalogue"),
    listAudienceGroups(),
    listEventKinds(),
    listCampaigns(),
    listStreets(),
    listVenues(),
    listGrantProgrammes(),
  ]);
  const sizes: Record<CatalogueList, number> = {
    audienceGroups: audienceGroups.length,
    eventKinds: eventKinds.length,
    campaigns: campaigns.length,
    streets: streets.length,
    venues: venues.length,
    grantProgrammes: programmes.length,
  };
  const lists = Object.entries(catalogueLists) as [CatalogueList, string][];
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <ul className="flex max-w-form flex-col">
        {lists.map(([list, segment]) => (
          <li key={list} className="border-b border-line">
            <a
              href={`${here}/${segment}`}
              className="flex min-h-target items-baseline gap-4 py-3 text-ink no-underline hover:text-teal"
            >
              <span className="flex grow flex-col">
                <span className="text-lg font-medium text-teal">{t(`${list}.title`)}</span>
                <span className="text-sm text-soft">{t(`${list}.lead`)}</span>
              </span>
              <span className="shrink-0">{t("entries", { count: sizes[list] })}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
