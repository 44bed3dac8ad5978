import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { UnitChangeForm } from "@/components/units/unit-form";
import { UnitTrail } from "@/components/units/unit-trail";
import { namedIn } from "@/i18n/named";
import { requireAccess } from "@/lib/access/session";
import { listAllStreets } from "@/lib/streets/queries";
import { getUnit, listAncestors, listPeerGroups } from "@/lib/units/queries";
import { isOwnUnit } from "@/lib/units/rules";
import { changeUnitAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.units");
  return { title: t("change") };
}

/** What a unit is called and how it is described. */
export default async function EditUnitPage({
  params,
}: PageProps<"/[locale]/admin/units/[id]/edit">): Promise<ReactNode> {
  const access = await requireAccess("units.manage");
  const unit = await getUnit(access, (await params).id);
  if (!unit) notFound();
  const [t, locale, streets, peerGroups, above] = await Promise.all([
    getTranslations("admin.units"),
    getLocale(),
    listAllStreets(),
    listPeerGroups(access),
    listAncestors(access, unit.path),
  ]);
  const choices = streets
    .filter((street) => !street.retiredAt || street.id === unit.streetId)
    .map((street) => ({ value: street.id, label: namedIn(locale, street) }));
  const { id, version, name, nameEn, kind, peerGroup, streetId, population, reviewsBeforePublishing } = unit;
  return (
    <div className="flex flex-col gap-8">
      <UnitTrail above={above} last={t("change")} />
      <PageHeading title={t("changeOne", { name: namedIn(locale, unit) })} />
      <ClientMessages namespaces={["admin"]}>
        <UnitChangeForm
          action={changeUnitAction}
          unit={{ id, version, name, nameEn, kind, peerGroup, streetId, population, reviewsBeforePublishing }}
          own={isOwnUnit(access.actor, id)}
          streets={choices}
          peerGroups={peerGroups}
        />
      </ClientMessages>
    </div>
  );
}
