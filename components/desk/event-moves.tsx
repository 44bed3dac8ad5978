import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { scopeWords } from "@/components/series/scope-words";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Section } from "@/components/ui/section";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import { type Move, movesFrom } from "@/lib/events/status";
import { localDate, localTime } from "@/lib/time/zone";
import { type MoveAction, type MoveWords, ReasonMove } from "./reason-move";
import { RescheduleMove } from "./reschedule-move";

export type MoveActions = Record<"postpone" | "cancel" | "decline" | "reschedule" | "delete" | "withdraw", MoveAction>;

/** The new time of a postponed event: what it waits for. */
export async function NewTime({ event, action }: { event: OwnEvent; action: MoveAction }): Promise<ReactNode> {
  const [t, fields] = await Promise.all([getTranslations("desk.moves"), getTranslations("eventForm.fields")]);
  const endsOn = localDate(event.endsAt, event.timeZone);
  const times = {
    startDate: event.startsOn,
    startTime: localTime(event.startsAt, event.timeZone),
    endDate: endsOn === event.startsOn ? "" : endsOn,
    endTime: localTime(event.endsAt, event.timeZone),
  };
  const words = {
    startDate: fields("startDate"),
    startTime: fields("startTime"),
    endDate: fields("endDate"),
    endTime: fields("endTime"),
    submit: t("reschedule.submit"),
  };
  const scopes = event.seriesId ? await scopeWords("reschedule") : undefined;
  return <RescheduleMove action={action} event={idOf(event)} times={times} words={words} scopes={scopes} />;
}

/** What else the table of moves allows now, each behind a question. */
export async function EventMoves({
  event,
  now,
  mayAgree,
  recordVersion,
  actions,
}: {
  event: OwnEvent;
  now: Date;
  mayAgree: boolean;
  recordVersion: number | null;
  actions: MoveActions;
}): Promise<ReactNode> {
  const t = await getTranslations("desk.moves");
  const allowed = movesFrom(event.status, event.startsAt, now);
  const can = (move: Move) => allowed.includes(move);
  const words = (move: "postpone" | "cancel" | "decline"): MoveWords => ({
    open: t(`${move}.open`),
    lead: t(`${move}.lead`),
    reason: t(`${move}.reason`),
    hint: t(`${move}.hint`),
    submit: t(`${move}.submit`),
  });
  const reasoned = (["decline", "postpone", "cancel"] as const).filter(
    (move) => can(move) && (move !== "decline" || mayAgree),
  );
  const withdrawable = can("withdraw") && recordVersion !== null;
  const scopes = event.seriesId ? await scopeWords("move") : undefined;
  if (reasoned.length === 0 && !withdrawable && event.status !== "draft") return null;
  return (
    <Section title={t("title")}>
      <div className="flex flex-col items-start gap-3">
        {reasoned.map((move) => (
          <ReasonMove
            key={move}
            name={move}
            action={actions[move]}
            event={idOf(event)}
            words={words(move)}
            tone={move === "cancel" ? "danger" : "primary"}
            scopes={scopes && move !== "decline" ? scopes : undefined}
          />
        ))}
        {withdrawable && (
          <ConfirmDetails label={t("withdraw.open")}>
            <p>{t("withdraw.lead")}</p>
            <ActionButton
              action={actions.withdraw}
              values={{ eventId: event.id, version: recordVersion }}
              tone="primary"
              fields={<CorrectionReason />}
            >
              {t("withdraw.submit")}
            </ActionButton>
          </ConfirmDetails>
        )}
        {event.status === "draft" && (
          <ConfirmDetails label={t("delete.open")}>
            <p>{t("delete.lead")}</p>
            <ActionButton action={actions.delete} values={idOf(event)} tone="danger">
              {t("delete.submit")}
            </ActionButton>
          </ConfirmDetails>
        )}
      </div>
    </Section>
  );
}

function idOf(event: OwnEvent) {
  return { id: event.id, version: event.version };
}
