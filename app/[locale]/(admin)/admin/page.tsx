import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminConcerns } from "@/components/audit/admin-concerns";
import { EntryList } from "@/components/audit/entry-list";
import { TrailCheck } from "@/components/audit/trail-check";
import { ButtonLink } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { pathHere } from "@/i18n/path-here";
import { grantAccess } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { checkTrail, countAuditEntries, listAuditEntries } from "@/lib/audit/queries";
import { getOrganisation } from "@/lib/organisation/queries";
import { countPeople } from "@/lib/people/queries";
import { getEventTarget } from "@/lib/targets/queries";
import { localDate } from "@/lib/time/zone";
import { countUnits, getTopUnit, listUnitsWithoutPeople } from "@/lib/units/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.home");
  return { title: t("title") };
}

const week = 7 * 24 * 60 * 60_000;

/** What the administrator should look at first: what is missing, what was refused, what was done last. */
export default async function AdminPage(): Promise<ReactNode> {
  const access = await requireAccess("audit.read");
  const [t, here, locale, organisation, state] = await Promise.all([
    getTranslations("admin.home"),
    pathHere("/admin"),
    getLocale(),
    getOrganisation(),
    stateOf(access),
  ]);
  return (
    <div className="flex flex-col gap-10">
      <PageHeading title={t("title")} lead={namedIn(locale, organisation)} />
      <Section title={t("attention")}>
        <AdminConcerns {...state.concerns} phone={organisation.phone} />
      </Section>
      <div className="flex flex-wrap gap-x-14 gap-y-6">
        <Figure label={t("units")} value={state.units.all - state.units.retired} href={`${here}/units`} />
        <Figure label={t("people")} value={state.people.active} href={`${here}/people?state=active`} />
        <Figure label={t("changes")} value={state.week.done} href={`${here}/audit`} />
      </div>
      <Section
        title={t("last")}
        actions={
          <ButtonLink href={`${here}/audit`} tone="secondary">
            {t("toAudit")}
          </ButtonLink>
        }
      >
        <TrailCheck check={state.check} wholeHref={`${here}/audit?check=whole`} />
        <EntryList entries={state.last} />
      </Section>
    </div>
  );
}

async function stateOf(access: Awaited<ReturnType<typeof requireAccess<"audit.read">>>) {
  const unitsAccess = grantAccess(access.actor, "units.manage");
  const peopleAccess = grantAccess(access.actor, "people.manage");
  if (!unitsAccess || !peopleAccess) throw new Error("an administrator manages units and people");
  const year = Number(localDate(new Date()).slice(0, 4));
  const [units, people, without, week7, { entries }, check, top] = await Promise.all([
    countUnits(unitsAccess),
    countPeople(peopleAccess),
    listUnitsWithoutPeople(unitsAccess, 1),
    countAuditEntries(access, new Date(Date.now() - week)),
    listAuditEntries(access, {}),
    checkTrail(access, "newest"),
    getTopUnit(unitsAccess),
  ]);
  const target = top ? await getEventTarget(top.id, year) : null;
  const concerns = { invited: people.invited, unstaffed: without.total, denied: week7.denied, year, target };
  return { units, people, week: week7, last: entries.slice(0, 8), check, concerns };
}
