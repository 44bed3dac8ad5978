import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { localePath } from "@/i18n/path";
import { type DeskStatus, deskStatusOf } from "@/lib/events/desk-status";
import { missingForPublishing } from "@/lib/events/input";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import type { MoveAction } from "./reason-move";

export type StepActions = { publish: MoveAction; propose: MoveAction };

/** What happens next with an event, and the one button for it. */
export async function NextStep({
  event,
  now,
  mayAgree,
  alike,
  actions,
  reason,
}: {
  event: OwnEvent;
  now: Date;
  /** May this person publish where the unit is set to 先审后发? */
  mayAgree: boolean;
  alike: boolean;
  actions: StepActions;
  reason: string | null;
}): Promise<ReactNode> {
  const t = await getTranslations("desk.next");
  const status = deskStatusOf(event, now);
  return (
    <div
      className={classNames(
        "flex flex-col items-start gap-4 border-s-4 bg-raised px-5 py-4",
        yours.has(status) || (status === "proposed" && mayAgree) ? "border-accent-mark" : "border-teal-mid",
      )}
    >
      <div className="flex flex-col gap-1">
        <p className="text-lg font-medium">{t(status)}</p>
        {reason && <p className="max-w-text">{t("reason", { reason })}</p>}
      </div>
      {status === "draft" && <DraftStep {...{ event, mayAgree, alike, actions }} />}
      {status === "proposed" && mayAgree && <PublishButton event={event} action={actions.publish} label={t("agree")} />}
      <RecordStep status={status} id={event.id} />
    </div>
  );
}

/** The statuses in which the event waits for its unit. */
const yours = new Set<DeskStatus>(["draft", "unreported", "returned", "postponed"]);

async function DraftStep({
  event,
  mayAgree,
  alike,
  actions,
}: {
  event: OwnEvent;
  mayAgree: boolean;
  alike: boolean;
  actions: StepActions;
}): Promise<ReactNode> {
  const [t, fields, locale] = await Promise.all([
    getTranslations("desk.next"),
    getTranslations("eventForm.fields"),
    getLocale(),
  ]);
  const missing = missingForPublishing({ ...event, groupIds: event.groups.map((group) => group.id) });
  const edit = localePath(locale, `/desk/events/${event.id}/edit`);
  if (missing.length > 0) {
    const named = missing.map((field) => fields(field as "kindId")).join(t("separator"));
    return (
      <>
        <p>{t("missing", { fields: named })}</p>
        <ButtonLink href={edit}>{t("finish")}</ButtonLink>
      </>
    );
  }
  const proposes = event.unit.reviewsBeforePublishing && !mayAgree;
  const label = t(proposes ? "propose" : alike ? "publishAnyway" : "publish");
  return (
    <div className="flex flex-wrap gap-3">
      <PublishButton event={event} action={proposes ? actions.propose : actions.publish} label={label} />
      <ButtonLink href={edit} tone="secondary">
        {t("finish")}
      </ButtonLink>
    </div>
  );
}

function PublishButton({ event, action, label }: { event: OwnEvent; action: MoveAction; label: string }): ReactNode {
  return (
    <ActionButton
      action={action}
      values={{ id: event.id, version: event.version }}
      tone="primary"
      fields={<CorrectionReason />}
    >
      {label}
    </ActionButton>
  );
}

const recordSteps = ["under_way", "unreported", "returned", "waiting", "approved"] as const;

async function RecordStep({ status, id }: { status: string; id: string }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations("desk.next"), getLocale()]);
  const step = recordSteps.find((one) => one === status);
  if (!step) return null;
  const settled = step === "waiting" || step === "approved";
  return (
    <ButtonLink href={localePath(locale, `/desk/events/${id}/record`)} tone={settled ? "secondary" : "primary"}>
      {t(`record.${step}`)}
    </ButtonLink>
  );
}
