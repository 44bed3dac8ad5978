import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { DeskMessage } from "@/lib/desk-messages/queries/list-desk-messages";
import { isReminder } from "@/lib/desk-messages/rules";
import { deskListPath } from "@/lib/events/desk-filter";
import { momentText } from "@/lib/time/format";

type Props = { messages: DeskMessage[]; finish: FormAction; ownUnitId: string };

/** What the office asks and tells, until somebody here has done with it. */
export function DeskMessages({ messages, finish, ownUnitId }: Props): ReactNode {
  const t = useTranslations("desk.messages");
  if (messages.length === 0) return null;
  return (
    <Section id="messages" title={t("title", { count: messages.length })}>
      <ul className="flex flex-col divide-y divide-line">
        {messages.map((message) => (
          <li
            key={message.id}
            className="flex flex-col gap-x-8 gap-y-3 py-4 first:pt-0 last:pb-0 sm:flex-row sm:items-start sm:justify-between"
          >
            <MessageWords message={message} ownUnitId={ownUnitId} />
            <div className="flex shrink-0 flex-wrap items-start gap-3">
              <Step message={message} />
              <FinishMessage message={message} finish={finish} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** On the page of an event: each correction of its figures, and whether it was read. */
export function EventMessages({
  messages,
  finish,
  eventId,
}: Omit<Props, "ownUnitId"> & { eventId: string }): ReactNode {
  const t = useTranslations("desk.messages");
  if (messages.length === 0) return null;
  return (
    <Section title={t("corrections")}>
      <ul className="flex flex-col divide-y divide-line">
        {messages.map((message) => (
          <li key={message.id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <MessageWords message={message} />
            {message.doneAt ? (
              <p className="text-sm text-soft">{t("read")}</p>
            ) : (
              <FinishMessage message={message} finish={finish} from={eventId} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MessageWords({ message, ownUnitId }: { message: DeskMessage; ownUnitId?: string }): ReactNode {
  const t = useTranslations("desk.messages");
  const locale = useLocale();
  const { event, sender, sentAt, unit } = message;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="text-lg leading-heading font-medium">
        {ownUnitId && event ? (
          <a
            href={localePath(locale, `/desk/events/${event.id}`)}
            className="text-ink no-underline hover:text-teal hover:underline"
          >
            {t("correctedEvent", { title: event.title })}
          </a>
        ) : (
          t(`reasons.${message.reason}`)
        )}
      </p>
      <ChangedFigures message={message} />
      {message.message && <p className="max-w-text whitespace-pre-line">{message.message}</p>}
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{t("by", { name: sender, time: momentText(sentAt, locale) })}</span>
        {ownUnitId && message.unitId !== ownUnitId && <span>{namedIn(locale, unit)}</span>}
      </p>
    </div>
  );
}

function ChangedFigures({ message }: { message: DeskMessage }): ReactNode {
  const t = useTranslations("desk.messages");
  const locale = useLocale();
  const format = useFormatter();
  if (!message.figures || message.figures.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {message.figures.map(({ claimed, approved, ...figure }) => (
        <li key={figure.name}>
          {t("changed", {
            name: namedIn(locale, figure),
            claimed: format.number(claimed),
            approved: format.number(approved),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The page on which one does what a reminder asks. */
function Step({ message }: { message: DeskMessage }): ReactNode {
  const t = useTranslations("desk.messages.steps");
  const locale = useLocale();
  if (!isReminder(message)) return null;
  const late = message.reason === "unreported" || message.reason === "evidence";
  const path =
    message.reason === "unreported"
      ? deskListPath({ view: "unfinished" })
      : message.reason === "evidence"
        ? deskListPath({ view: "waiting" })
        : "/desk/events/new";
  return (
    <ButtonLink href={localePath(locale, path)}>
      {late ? t(message.reason === "evidence" ? "evidence" : "unreported") : t("register")}
    </ButtonLink>
  );
}

function FinishMessage({
  message,
  finish,
  from,
}: {
  message: DeskMessage;
  finish: FormAction;
  from?: string;
}): ReactNode {
  const t = useTranslations("desk.messages");
  const values = { id: message.id, ...(from ? { from } : {}) };
  return (
    <ActionButton action={finish} values={values}>
      {t(isReminder(message) ? "finish" : "markRead")}
    </ActionButton>
  );
}
