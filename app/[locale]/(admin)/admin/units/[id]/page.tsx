import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PeopleTable } from "@/components/people/people-table";
import { DoneNotice } from "@/components/shell/done-notice";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { RetireUnit } from "@/components/units/retire-unit";
import { UnitFacts } from "@/components/units/unit-facts";
import { UnitTrail } from "@/components/units/unit-trail";
import { UnitTree } from "@/components/units/unit-tree";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { grantAccess } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { countPeopleOf, listPeople } from "@/lib/people/queries";
import { listAllStreets } from "@/lib/streets/queries";
import { getUnit, getUnitHolds, listAncestors, listUnitsBelow } from "@/lib/units/queries";
import { isOwnUnit } from "@/lib/units/rules";
import { restoreUnitAction, retireUnitAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.units");
  return { title: t("one") };
}

/** One unit: what it is, who works there, what is below it, and what can be done with it. */
export default async function UnitPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/units/[id]">): Promise<ReactNode> {
  const access = await requireAccess("units.manage");
  const [{ id }, { done }, locale, t] = await Promise.all([
    params,
    searchParams,
    getLocale(),
    getTranslations("admin.units"),
  ]);
  const unit = await getUnit(access, id);
  const managing = grantAccess(access.actor, "people.manage");
  if (!unit || !managing) notFound();
  const [above, below, staff, people, holds, streets] = await Promise.all([
    listAncestors(access, unit.path),
    listUnitsBelow(access, [id]),
    listPeople(managing, { unitId: id }),
    countPeopleOf(managing, id),
    getUnitHolds(access, id),
    listAllStreets(),
  ]);
  const street = streets.find((one) => one.id === unit.streetId);
  const href = (path: string) => localePath(locale, path);
  const movable = unit.parentId !== null && !isOwnUnit(access.actor, id);
  const active = unit.retiredAt === null;
  return (
    <div className="flex flex-col gap-10">
      <UnitTrail above={above.filter((one) => one.id !== id)} last={namedIn(locale, unit)} />
      <PageHeading
        title={namedIn(locale, unit)}
        lead={active ? undefined : <Badge>{t("retired")}</Badge>}
        actions={
          <>
            <ButtonLink href={href(`/admin/units/${id}/edit`)} tone="secondary">
              {t("change")}
            </ButtonLink>
            {movable && active && (
              <ButtonLink href={href(`/admin/units/${id}/move`)} tone="secondary">
                {t("move")}
              </ButtonLink>
            )}
          </>
        }
      />
      <DoneNotice done={done} />
      <UnitFacts unit={unit} street={street ? namedIn(locale, street) : null} />
      <Section
        title={t("people", { count: people })}
        actions={
          active && (
            <ButtonLink href={href(`/admin/people/new?unit=${id}`)} tone="secondary">
              {t("invite")}
            </ButtonLink>
          )
        }
      >
        {people === 0 ? (
          <EmptyState title={t("noPeople")} lead={t("noPeopleLead")} />
        ) : (
          <PeopleTable people={staff.rows} />
        )}
      </Section>
      <Section
        title={t("below", { count: below.length })}
        actions={
          active && (
            <ButtonLink href={href(`/admin/units/new?parent=${id}`)} tone="secondary">
              {t("add")}
            </ButtonLink>
          )
        }
      >
        {below.length === 0 ? (
          <EmptyState title={t("noneBelow")} />
        ) : (
          <UnitTree top={below} rows={new Map()} open={new Set()} />
        )}
      </Section>
      {movable && <RetireUnit unit={unit} holds={holds} retire={retireUnitAction} restore={restoreUnitAction} />}
    </div>
  );
}
