import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GrantEvents } from "@/components/grants/grant-events";
import { GrantChangeForm } from "@/components/grants/grant-form";
import { textOfGrant } from "@/components/grants/grant-text";
import { StateBadge } from "@/components/grants/state-badge";
import { LedgerDone } from "@/components/ledgers/done";
import { RemoveEntry } from "@/components/ledgers/remove-entry";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { listAllGrantProgrammes } from "@/lib/grant-programmes/queries";
import { findLinkable, getGrant, listGrantEvents } from "@/lib/grants/queries/get-grant";
import { listLedgerUnits } from "@/lib/ledgers/queries";
import { changeGrantAction, linkEventAction, removeGrantAction, unlinkEventAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grants"))("one") };
}

const eventActions = { link: linkEventAction, unlink: unlinkEventAction };

/** One grant: what it is, its reports, and the events that came of it. */
export default async function GrantPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/grants/[id]">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const grant = await getGrant(access, id);
  if (!grant) notFound();
  const find = typeof asked.find === "string" ? asked.find.trim().slice(0, 80) : undefined;
  const [t, locale, linked, found, units, programmes] = await Promise.all([
    getTranslations("grants"),
    getLocale(),
    listGrantEvents(grant),
    findLinkable(access, grant, find),
    listLedgerUnits(access, grant.unitId),
    listAllGrantProgrammes(),
  ]);
  const { version, title } = grant;
  const offered = programmes.filter((programme) => !programme.retiredAt || programme.id === grant.programmeId);
  const initial = textOfGrant(grant);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={localePath(locale, `/office/grants?year=${grant.year}`)}>{t("heading")}</BackLink>
      <PageHeading
        title={title}
        lead={namedIn(locale, { name: grant.unitName, nameEn: grant.unitNameEn })}
        eyebrow={<StateBadge grant={grant} />}
      />
      <LedgerDone done={asked.done} />
      <ClientMessages namespaces={["grants", "ledgers"]}>
        <GrantChangeForm
          {...{ action: changeGrantAction, id, version, initial }}
          choices={{ units, programmes: offered }}
        />
        <GrantEvents {...{ grantId: id, linked, found, find, actions: eventActions }} />
        <RemoveEntry action={removeGrantAction} entry={{ id, version, title }} />
      </ClientMessages>
    </div>
  );
}
