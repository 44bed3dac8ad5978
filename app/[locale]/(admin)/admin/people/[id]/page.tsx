import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { stateTones } from "@/components/people/people-table";
import { PersonAccess } from "@/components/people/person-access";
import { PersonChangeForm } from "@/components/people/person-forms";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { Badge } from "@/components/ui/badge";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { ShortenUnits, unitChoices } from "@/components/units/unit-choice";
import { wordFrom } from "@/i18n/address";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getLinkExpiry, getPerson } from "@/lib/people/queries";
import { managingRefusal, personState, rolesToGive } from "@/lib/people/rules";
import { listUnitChoices } from "@/lib/units/queries";
import {
  changePersonAction,
  disablePersonAction,
  enablePersonAction,
  renewInvitationAction,
  signOutPersonAction,
} from "../actions";

const actions = {
  renew: renewInvitationAction,
  signOut: signOutPersonAction,
  disable: disablePersonAction,
  enable: enablePersonAction,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return { title: t("one") };
}

/** One person: who they are, and what can be done about their access. */
export default async function PersonPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/people/[id]">): Promise<ReactNode> {
  const access = await requireAccess("people.manage");
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const person = await getPerson(access, id);
  if (!person) notFound();
  const text = wordFrom(query.q) ?? "";
  const [t, roles, errors, locale, { choices, more }, expiry] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("shell.roles"),
    getTranslations("errors"),
    getLocale(),
    listUnitChoices(access, text),
    getLinkExpiry(access, id),
  ]);
  const refusal = managingRefusal(access.actor, person);
  const state = personState(person);
  const unit = { id: person.unitId, name: person.unitName, nameEn: person.unitNameEn, depth: 0 };
  const known = choices.some((choice) => choice.id === unit.id) ? [] : [unit];
  const { version, name, account, role, unitId } = person;
  const people = localePath(locale, "/admin/people");
  return (
    <div className="flex flex-col gap-10">
      <BackLink href={people}>{t("title")}</BackLink>
      <PageHeading
        title={person.name}
        lead={`${namedIn(locale, unit)} · ${roles(person.role)} · ${person.account}`}
        eyebrow={<Badge tone={stateTones[state]}>{t(`states.${state}`)}</Badge>}
      />
      <DoneNotice done={query.done} />
      {refusal ? (
        <Notice>{errors(refusal)}</Notice>
      ) : (
        <>
          <PersonAccess id={id} state={state} expiry={expiry} actions={actions} />
          <Section title={t("change")} lead={t("changeLead")}>
            <ShortenUnits action={`${people}/${id}`} text={text} more={more} />
            <ClientMessages namespaces={["admin"]}>
              <PersonChangeForm
                key={text}
                action={changePersonAction}
                person={{ id, version, name, account, role, unitId }}
                roles={rolesToGive(access.actor)}
                units={unitChoices(locale, [...known, ...choices])}
              />
            </ClientMessages>
          </Section>
        </>
      )}
    </div>
  );
}
