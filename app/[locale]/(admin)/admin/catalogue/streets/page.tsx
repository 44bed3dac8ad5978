import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ListPage } from "@/components/lists/list-page";
import { MapPlaceForm } from "@/components/lists/map-place-form";
import { requireAccess } from "@/lib/access/session";
import { listAllStreets } from "@/lib/streets/queries";
import { changeAction, createAction, placeAction, restoreAction, retireAction, stepAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("streets.title") };
}

const actions = {
  create: createAction,
  change: changeAction,
  step: stepAction,
  retire: retireAction,
  restore: restoreAction,
};

export default async function StreetsPage({
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/streets">): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [{ done }, entries] = await Promise.all([searchParams, listAllStreets()]);
  return (
    <ListPage
      list="streets"
      entries={entries}
      actions={actions}
      done={done}
      more={(street) => <MapPlaceForm street={street} action={placeAction} />}
    />
  );
}
