import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HeldEvents } from "@/components/co-hosts/held-events";
import { CoHostRequests, OwnRequests } from "@/components/co-hosts/requests";
import { DeskMessages } from "@/components/desk/desk-messages";
import {
  ComingEvents,
  DraftEvents,
  ProposedEvents,
  ReturnedRecords,
  TodaysEvents,
  UnreportedEvents,
} from "@/components/desk/tasks";
import { YearSoFar } from "@/components/desk/year-so-far";
import { LackingEvidence } from "@/components/evidence/lacking-evidence";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { countCoHosted } from "@/lib/co-hosts/queries/count-co-hosted";
import { countRequests, listOwnRequests, listRequests } from "@/lib/co-hosts/queries/list-requests";
import { listDeskMessages } from "@/lib/desk-messages/queries/list-desk-messages";
import { type Desk, getDesk } from "@/lib/events/queries/get-desk";
import { getOwnUnit } from "@/lib/events/queries/list-form-choices";
import { getProgress } from "@/lib/targets/queries";
import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { getTotalsScope } from "@/lib/totals/queries";
import { acceptAction, declineAction, leaveAction } from "./co-hosts/actions";
import { finishMessageAction } from "./messages/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.home"))("title") };
}

const coHosting = { accept: acceptAction, decline: declineAction, leave: leaveAction };

/** What there is to do, most pressing first; then what comes; then how the year stands. */
export default async function DeskPage({ params, searchParams }: PageProps<"/[locale]/desk">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const now = new Date();
  const [t, notices, desk, messages, scopeId, unit, requests, asking, ownRequests] = await Promise.all([
    getTranslations("desk.home"),
    getTranslations("desk.event.notices"),
    getDesk(access, now),
    listDeskMessages(access, now),
    getTotalsScope(access),
    getOwnUnit(access),
    listRequests(access),
    countRequests(access),
    listOwnRequests(access),
  ]);
  const year = Number(localDate(now).slice(0, 4));
  const [progress, coHosted] = await Promise.all([
    scopeId ? getProgress({ scopeId, now }, year) : null,
    scopeId ? countCoHosted({ scopeId, now }, yearSpan(year)) : new Map<string, number>(),
  ]);
  const { unitId, role } = access.actor;
  const unitName = unit ? namedIn(locale, unit) : access.actor.unitName;
  const mayAgree = reachOf(role, "records.review") !== null;
  const open = todo(desk) + messages.length + asking;
  const parts = { desk, now, ownUnitId: unitId };
  return (
    <div className="flex max-w-[56rem] flex-col gap-12">
      <PageHeading
        eyebrow={unitName}
        title={t("title")}
        lead={open > 0 && t("lead")}
        actions={<ButtonLink href={localePath(locale, "/desk/events/new")}>{t("newEvent")}</ButtonLink>}
      />
      {open === 0 && <Nothing locale={locale} first={isEmpty(desk)} />}
      <ClientMessages>
        <DeskMessages messages={messages} finish={finishMessageAction} ownUnitId={unitId} />
      </ClientMessages>
      {search.notice === "join" && (
        <Notice tone="success" live>
          {notices("join")}
        </Notice>
      )}
      <ClientMessages>
        <CoHostRequests requests={requests} count={asking} actions={coHosting} now={now} />
        <OwnRequests requests={ownRequests} actions={coHosting} now={now} />
      </ClientMessages>
      <ReturnedRecords {...parts} />
      <LackingEvidence lines={desk.lacking} now={now} ownUnitId={unitId} />
      <UnreportedEvents {...parts} />
      <TodaysEvents {...parts} />
      <DraftEvents {...parts} />
      <ProposedEvents {...parts} mayAgree={mayAgree} />
      <ComingEvents {...parts} />
      <HeldEvents lines={desk.coHosted} now={now} />
      {progress && (
        <YearSoFar progress={progress} coHosted={coHosted.get("") ?? 0} unitName={unitName} locale={locale} />
      )}
    </div>
  );
}

async function Nothing({ locale, first }: { locale: string; first: boolean }): Promise<ReactNode> {
  const t = await getTranslations("desk.home");
  if (!first) return <EmptyState title={t("nothingTitle")} lead={t("nothingLead")} />;
  return (
    <EmptyState
      title={t("firstTitle")}
      lead={t("firstLead")}
      action={<ButtonLink href={localePath(locale, "/desk/events/new")}>{t("firstAction")}</ButtonLink>}
    />
  );
}

function todo(desk: Desk): number {
  return desk.returned.length + desk.lacking.length + desk.unreportedCount + desk.drafts.length + desk.proposed.length;
}

function isEmpty(desk: Desk): boolean {
  return desk.today.length + desk.coming.length === 0;
}
