import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InvitationForm } from "@/components/people/person-forms";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { ShortenUnits, unitChoices } from "@/components/units/unit-choice";
import { wordFrom } from "@/i18n/address";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { rolesToGive } from "@/lib/people/rules";
import { getUnit, listUnitChoices } from "@/lib/units/queries";
import { invitePersonAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return { title: t("invite") };
}

/** Somebody new, who gets a one-time link. */
export default async function InvitePage({
  searchParams,
}: PageProps<"/[locale]/admin/people/new">): Promise<ReactNode> {
  const access = await requireAccess("people.manage");
  const query = await searchParams;
  const text = wordFrom(query.q) ?? "";
  const asked = wordFrom(query.unit);
  const [t, locale, unit, { choices, more }] = await Promise.all([
    getTranslations("admin.people"),
    getLocale(),
    asked ? getUnit(access, asked) : null,
    listUnitChoices(access, text),
  ]);
  const known = unit && !choices.some((choice) => choice.id === unit.id) ? [{ ...unit, depth: 0 }] : [];
  const people = localePath(locale, "/admin/people");
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={people}>{t("title")}</BackLink>
      <PageHeading title={t("invite")} lead={t("inviteLead")} />
      <ShortenUnits action={`${people}/new`} text={text} more={more} />
      <ClientMessages namespaces={["admin"]}>
        <InvitationForm
          action={invitePersonAction}
          unitId={unit?.id}
          roles={rolesToGive(access.actor)}
          units={unitChoices(locale, [...known, ...choices])}
        />
      </ClientMessages>
    </div>
  );
}
