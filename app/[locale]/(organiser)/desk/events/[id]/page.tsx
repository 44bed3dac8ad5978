import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AlikeEvents } from "@/components/alike/alike-events";
import { CoHostRequests } from "@/components/co-hosts/requests";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventMessages } from "@/components/desk/desk-messages";
import { EventFacts } from "@/components/desk/event-facts";
import { EventHistory } from "@/components/desk/event-history";
import { EventLinks } from "@/components/desk/event-links";
import { EventMoves, NewTime } from "@/components/desk/event-moves";
import { NextStep } from "@/components/desk/next-step";
import { ClosedPeriod } from "@/components/periods/closed-period";
import { FollowedNotice } from "@/components/series/followed-notice";
import { MadeNotice } from "@/components/series/made-notice";
import { SeriesDates } from "@/components/series/series-dates";
import { ClientMessages } from "@/components/shell/client-messages";
import { KeepTemplate } from "@/components/templates/keep-template";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { countRequests, listRequests } from "@/lib/co-hosts/queries/list-requests";
import { listEventMessages } from "@/lib/desk-messages/queries/list-desk-messages";
import { deskStatusOf } from "@/lib/events/desk-status";
import {
  getCoHostedEvent,
  getOwnEvent,
  listStatusChanges,
  type StatusChange,
} from "@/lib/events/queries/get-own-event";
import { listAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { getClosedMonth } from "@/lib/periods/queries";
import { getOwnRecord } from "@/lib/records/queries";
import { readFollowed } from "@/lib/series/followed";
import { listSeriesEvents } from "@/lib/series/queries/list-series-events";
import { newTemplateId } from "@/lib/templates/queries";
import { acceptAction, declineAction, leaveAction } from "../../co-hosts/actions";
import { finishMessageAction } from "../../messages/actions";
import { keepTemplateAction } from "../../templates/actions";
import * as actions from "./actions";
import { HeldEventPage } from "./held-event";

export async function generateMetadata({ params }: PageProps<"/[locale]/desk/events/[id]">): Promise<Metadata> {
  const [access, { id }, t] = await Promise.all([requireAccess("desk.read"), params, getTranslations("desk.event")]);
  return { title: ((await getOwnEvent(access, id)) ?? (await getCoHostedEvent(access, id)))?.title ?? t("title") };
}

const notices = [
  "save",
  "publish",
  "postpone",
  "reschedule",
  "cancel",
  "decline",
  "withdraw",
  "submit",
  "alike",
  "agreed",
  "accept",
  "merge",
] as const;

const coHosting = { accept: acceptAction, decline: declineAction, leave: leaveAction };

/** One event as its unit sees it: where it stands, what comes next, what may be done, what was done. */
export default async function EventPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ id, locale }, search] = await Promise.all([params, searchParams]);
  const event = await getOwnEvent(access, id);
  if (!event) return <HeldEventPage access={access} id={id} notice={search.notice} />;
  const now = new Date();
  const [t, changes, alike, record, messages, closed, series, requests, asking] = await Promise.all([
    getTranslations("desk.event"),
    listStatusChanges(access, event),
    event.status === "draft" ? listAlikeEvents(access, event) : [],
    getOwnRecord(access, id),
    listEventMessages(access, id),
    getClosedMonth(access, event.startsOn),
    event.seriesId ? listSeriesEvents(access, event.seriesId) : [],
    listRequests(access, id),
    countRequests(access, id),
  ]);
  const mayAgree = reachOf(access.actor.role, "records.review") !== null;
  const status = deskStatusOf(event, now);
  const notice = notices.find((one) => one === search.notice);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/desk/events")}>{t("back")}</BackLink>
        <PageHeading
          eyebrow={
            <span className="flex flex-wrap items-center gap-3">
              {namedIn(locale, event.unit)} <DeskBadge status={status} />
            </span>
          }
          title={event.title}
        />
      </div>
      {notice && notice !== "alike" && (
        <Notice tone="success" live>
          {t(`notices.${noticeKey(notice, event.status)}`)}
        </Notice>
      )}
      <FollowedNotice followed={readFollowed(search)} />
      {search.notice === "repeat" && <MadeNotice made={search.made} held={search.held} />}
      <ClientMessages namespaces={["seriesShift", "days"]}>
        <ClosedPeriod closed={closed}>
          <CoHostRequests requests={requests} count={asking} actions={coHosting} now={now} />
          <AlikeEvents alike={alike} hereId={id} />
          <NextStep
            event={event}
            now={now}
            mayAgree={mayAgree}
            alike={alike.length > 0}
            actions={{ publish: actions.publishAction, propose: actions.proposeAction }}
            reason={reasonOf(event.status, changes)}
          />
          {event.status === "postponed" && (
            <Section title={t("newTime")}>
              <NewTime event={event} action={actions.rescheduleAction} />
            </Section>
          )}
          <EventMessages messages={messages} finish={finishMessageAction} eventId={id} />
          <div className="flex flex-col gap-3">
            <EventLinks event={event} now={now} />
            <KeepTemplate action={keepTemplateAction} eventId={id} id={newTemplateId(access)} title={event.title} />
          </div>
          {series.length > 1 && <SeriesDates events={series} hereId={id} now={now} />}
          <Section title={t("facts")}>
            <EventFacts event={event} now={now} />
          </Section>
          <EventMoves
            event={event}
            now={now}
            mayAgree={mayAgree}
            recordVersion={record?.version ?? null}
            actions={{
              postpone: actions.postponeAction,
              cancel: actions.cancelAction,
              decline: actions.declineAction,
              reschedule: actions.rescheduleAction,
              delete: actions.deleteDraftAction,
              withdraw: actions.withdrawAction,
            }}
          />
        </ClosedPeriod>
      </ClientMessages>
      <Section title={t("history")}>
        <EventHistory event={event} changes={changes} />
      </Section>
    </div>
  );
}

/** Publishing says what it came to: public at once, or proposed. */
function noticeKey(notice: Exclude<(typeof notices)[number], "alike">, status: string) {
  if (notice === "publish") return status === "proposed" ? "propose" : "publish";
  return notice === "save" && status === "draft" ? "saveDraft" : notice;
}

/** Why the event stands where it stands, when a reason was given. */
function reasonOf(status: string, changes: StatusChange[]): string | null {
  const last = changes.at(-1);
  return last && last.toStatus === status ? last.reason : null;
}
