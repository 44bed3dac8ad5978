import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventFacts } from "@/components/desk/event-facts";
import { ActionButton } from "@/components/forms/action-button";
import { BackLink } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { deskStatusOf, hasRecordPage } from "@/lib/events/desk-status";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import type { OwnRecord } from "@/lib/records/queries";
import { CoHostMark } from "./co-host-mark";
import { CoHostedRecord } from "./co-hosted-record";
import type { CoHostActions } from "./requests";

type Props = {
  event: OwnEvent;
  record: OwnRecord | null;
  /** Those of the event's co-hosts that the reader acts for. */
  ownUnits: { id: string; name: string; nameEn: string | null }[];
  leave: CoHostActions["leave"];
  now: Date;
  notice: ReactNode;
};

/** An event that another unit leads: all of it to read, photos to add, and the way out. */
export function CoHostedEvent({ event, record, ownUnits, leave, now, notice }: Props): ReactNode {
  const t = useTranslations("coHosts.page");
  const desk = useTranslations("desk.event");
  const locale = useLocale();
  const settled = event.status === "approved";
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/desk/events")}>{desk("back")}</BackLink>
        <PageHeading
          eyebrow={
            <span className="flex flex-wrap items-center gap-3">
              <CoHostMark unit={event.unit} /> <DeskBadge status={deskStatusOf(event, now)} />
            </span>
          }
          title={event.title}
        />
      </div>
      {notice}
      <Notice title={t("title", { unit: namedIn(locale, event.unit) })}>{t("lead")}</Notice>
      <div className="flex flex-wrap gap-3">
        {hasRecordPage(event, now) && (
          <ButtonLink
            href={localePath(locale, `/desk/events/${event.id}/evidence`)}
            tone={settled ? "secondary" : "primary"}
          >
            {t(settled ? "photosSettled" : "photos")}
          </ButtonLink>
        )}
        <ButtonLink href={localePath(locale, `/events/${event.id}`)} tone="secondary">
          {desk("publicPage")}
        </ButtonLink>
      </div>
      {hasRecordPage(event, now) && (
        <Section title={t("record")}>
          {record ? <CoHostedRecord record={record} /> : <p className="text-soft">{t("noRecord")}</p>}
        </Section>
      )}
      <Section title={desk("facts")}>
        <EventFacts event={event} now={now} />
      </Section>
      <div className="flex flex-col items-start gap-3">
        {ownUnits.map((unit) => (
          <ConfirmDetails
            key={unit.id}
            label={ownUnits.length > 1 ? `${t("leave")}: ${namedIn(locale, unit)}` : t("leave")}
          >
            <p>{t("leaveLead")}</p>
            <ActionButton action={leave} values={{ eventId: event.id, unitId: unit.id }} tone="danger">
              {t("leaveSubmit")}
            </ActionButton>
          </ConfirmDetails>
        ))}
      </div>
    </div>
  );
}
