import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { pathHere } from "@/i18n/path-here";

export const catalogueLists = {
  audienceGroups: "audience-groups",
  eventKinds: "event-kinds",
  streets: "streets",
  venueKinds: "venue-kinds",
  grantProgrammes: "grant-programmes",
} as const;
export type CatalogueList = keyof typeof catalogueLists;

/** The lists of the catalogue, side by side. */
export async function CatalogueTabs({ current }: { current: CatalogueList }): Promise<ReactNode> {
  const [t, here] = await Promise.all([getTranslations("admin.catalogue"), pathHere("/admin/catalogue")]);
  const lists = Object.entries(catalogueLists) as [CatalogueList, string][];
  const tabs = lists.map(([list, segment]) => ({
    href: `${here}/${segment}`,
    label: t(`${list}.title`),
    current: list === current,
  }));
  return <LinkTabs label={t("title")} tabs={tabs} />;
}
