import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { NewUnitForm } from "@/components/units/unit-form";
import { UnitTrail } from "@/components/units/unit-trail";
import { namedIn } from "@/i18n/named";
import { requireAccess } from "@/lib/access/session";
import { listStreets } from "@/lib/streets/queries";
import { getTopUnit, getUnit, listAncestors, listPeerGroups } from "@/lib/units/queries";
import { createUnitAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.units");
  return { title: t("add") };
}

/** A new unit below the one it was asked for from. */
export default async function NewUnitPage({
  searchParams,
}: PageProps<"/[locale]/admin/units/new">): Promise<ReactNode> {
  const access = await requireAccess("units.manage");
  const { parent: asked } = await searchParams;
  const parent = typeof asked === "string" ? await getUnit(access, asked) : await getTopUnit(access);
  if (!parent) notFound();
  const [t, locale, streets, peerGroups, above] = await Promise.all([
    getTranslations("admin.units"),
    getLocale(),
    listStreets(),
    listPeerGroups(access),
    listAncestors(access, parent.path),
  ]);
  const choices = streets.map((street) => ({ value: street.id, label: namedIn(locale, street) }));
  return (
    <div className="flex flex-col gap-8">
      <UnitTrail above={above} last={t("add")} />
      <PageHeading title={t("addBelow", { name: namedIn(locale, parent) })} />
      <ClientMessages namespaces={["admin"]}>
        <NewUnitForm action={createUnitAction} parentId={parent.id} streets={choices} peerGroups={peerGroups} />
      </ClientMessages>
    </div>
  );
}
