import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import { stillThere } from "@/components/evidence/erased-files";
import { EvidenceSlot } from "@/components/evidence/evidence-slot";
import { SentNotice } from "@/components/evidence/evidence-words";
import { UploadForm } from "@/components/evidence/upload-form";
import { ClosedPeriod } from "@/components/periods/closed-period";
import { RecordForm } from "@/components/records/record-form";
import { RecordReview } from "@/components/records/record-review";
import { textOfRecord } from "@/components/records/record-text";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { Access } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { type DeskStatus, deskStatusOf, hasRecordPage } from "@/lib/events/desk-status";
import { getOwnEvent, type OwnEvent } from "@/lib/events/queries/get-own-event";
import { getEvidence } from "@/lib/evidence/queries/list-evidence";
import { newFileId } from "@/lib/files/store";
import { getClosedMonth } from "@/lib/periods/queries";
import { getOwnRecord, listReviewers, type OwnRecord } from "@/lib/records/queries";
import { keepRecordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("record"))("title") };
}

/** Reporting what came of an event: within a minute, on the way out of the hall. */
export default async function RecordPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]/record">): Promise<ReactNode> {
  await requireAccess("records.manage");
  const reading = await requireAccess("desk.read");
  const [{ id, locale }, search] = await Promise.all([params, searchParams]);
  const event = await getOwnEvent(reading, id);
  if (!event) notFound();
  const now = new Date();
  const [t, record, reviewers, closed] = await Promise.all([
    getTranslations("record"),
    getOwnRecord(reading, id),
    listReviewers(reading, event),
    getClosedMonth(reading, event.startsOn),
  ]);
  const status = deskStatusOf(event, now);
  return (
    <div className="flex max-w-[46rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/desk/events/${id}`)}>{t("back")}</BackLink>
        <PageHeading
          eyebrow={<DeskBadge status={status} />}
          title={event.title}
          lead={<EventTime event={event} now={now} />}
        />
      </div>
      {search.notice === "save" && (
        <Notice tone="success" live>
          {t("saved")}
        </Notice>
      )}
      {hasRecordPage(event, now) ? (
        <>
          <Standing status={status} record={record} reviewers={reviewers} />
          {status === "approved" && record && <RecordReview record={record} />}
          <SentNotice search={search} />
          <ClosedPeriod closed={closed}>
            <ReportForm event={event} record={record} status={status} access={reading} />
          </ClosedPeriod>
        </>
      ) : (
        <Notice tone="warn" title={t("notNow.title")}>
          {status === "planned" ? t("notNow.planned") : t("notNow.off")}
        </Notice>
      )}
    </div>
  );
}

/** Where the record stands: what the coordinator asks for, or who looks at it next. */
async function Standing({
  status,
  record,
  reviewers,
}: {
  status: DeskStatus;
  record: OwnRecord | null;
  reviewers: Awaited<ReturnType<typeof listReviewers>>;
}): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations("record"), getLocale()]);
  if (status === "returned" && record?.decision) {
    return (
      <Notice tone="danger" title={t("returned", { reviewer: record.decision.reviewer })}>
        {record.decision.reason}
      </Notice>
    );
  }
  if (status === "approved") return <Notice tone="warn">{t("approvedLead")}</Notice>;
  const names = reviewers
    .map((person) => t("reviewer", { unit: namedIn(locale, person.unit), name: person.name }))
    .join(t("separator"));
  const text = names ? t("reviewedBy", { names }) : t("reviewedByCoordinator");
  return <Notice>{status === "waiting" ? t("waiting", { reviewed: text }) : text}</Notice>;
}

async function ReportForm({
  event,
  record,
  status,
  access,
}: {
  event: OwnEvent;
  record: OwnRecord | null;
  status: DeskStatus;
  access: Access<"desk.read">;
}): Promise<ReactNode> {
  const [t, locale, all, evidence] = await Promise.all([
    getTranslations("record"),
    getLocale(),
    listAudienceGroups(),
    getEvidence(access, event.id),
  ]);
  const first = new Set(event.groups.map((group) => group.id));
  // A group that is no longer in use keeps the figure it was reported with.
  const reported = (record?.attendance ?? []).map(({ groupId: id, name, nameEn }) => ({ id, name, nameEn }));
  const known = new Map([...event.groups, ...all, ...reported].map((group) => [group.id, group]));
  const groups = [...known.values()].map((group) => ({ id: group.id, label: namedIn(locale, group) }));
  const form = (
    <ClientMessages namespaces={["record", "evidence"]}>
      <UploadForm
        eventId={event.id}
        back={localePath(locale, `/desk/events/${event.id}/record`)}
        formKey={newFileId()}
      />
      <RecordForm
        action={keepRecordAction}
        initial={textOfRecord(event.id, record)}
        groups={groups.filter((group) => first.has(group.id))}
        others={groups.filter((group) => !first.has(group.id))}
        settled={status === "waiting" || status === "approved"}
        screenshots={stillThere(evidence?.files ?? []).filter(({ kind }) => kind === "screenshot")}
        evidence={evidence && <EvidenceSlot evidence={evidence} status={status} />}
      />
    </ClientMessages>
  );
  if (status !== "approved") return form;
  return (
    <details>
      <summary className="inline-flex min-h-target items-center font-medium text-teal hover:underline">
        {t("change")}
      </summary>
      <div className="pt-4">{form}</div>
    </details>
  );
}
