import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { MoveForm } from "@/components/units/move-form";
import { ShortenUnits, unitChoices } from "@/components/units/unit-choice";
import { UnitTrail } from "@/components/units/unit-trail";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getUnit, listAncestors, listUnitChoices } from "@/lib/units/queries";
import { moveUnitAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.units");
  return { title: t("move") };
}

/** Puts a unit under another parent. */
export default async function MoveUnitPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/units/[id]/move">): Promise<ReactNode> {
  const access = await requireAccess("units.manage");
  const [{ id }, { q }] = await Promise.all([params, searchParams]);
  const text = typeof q === "string" ? q.trim() : "";
  const unit = await getUnit(access, id);
  if (!unit?.parentId) notFound();
  const [t, locale, above, { choices, more }] = await Promise.all([
    getTranslations("admin.units"),
    getLocale(),
    listAncestors(access, unit.path),
    listUnitChoices(access, text),
  ]);
  const action = localePath(locale, `/admin/units/${id}/move`);
  return (
    <div className="flex flex-col gap-8">
      <UnitTrail above={above} last={t("move")} />
      <PageHeading title={t("moveOne", { name: namedIn(locale, unit) })} lead={t("moveLead")} />
      <ShortenUnits action={action} text={text} more={more} />
      <ClientMessages namespaces={["admin"]}>
        <MoveForm
          key={text}
          action={moveUnitAction}
          unit={{ id, version: unit.version, parentId: unit.parentId }}
          choices={unitChoices(
            locale,
            choices.filter((choice) => choice.id !== id),
          )}
        />
      </ClientMessages>
    </div>
  );
}
