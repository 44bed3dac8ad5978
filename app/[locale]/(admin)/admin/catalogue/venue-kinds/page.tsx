import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ListPage } from "@/components/lists/list-page";
import { requireAccess } from "@/lib/access/session";
import { listAllVenueKinds } from "@/lib/venue-kinds/queries";
import { changeAction, createAction, restoreAction, retireAction, stepAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("venueKinds.title") };
}

const actions = {
  create: createAction,
  change: changeAction,
  step: stepAction,
  retire: retireAction,
  restore: restoreAction,
};

export default async function VenueKindsPage({
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/venue-kinds">): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [{ done }, entries] = await Promise.all([searchParams, listAllVenueKinds()]);
  return <ListPage list="venueKinds" entries={entries} actions={actions} done={done} />;
}
