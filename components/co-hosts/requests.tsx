import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventTime } from "@/components/desk/event-time";
import { ActionButton } from "@/components/forms/action-button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { controlClass } from "@/components/ui/control-class";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { FormState } from "@/lib/actions/form-state";
import type { Request } from "@/lib/co-hosts/queries/list-requests";
import { momentText } from "@/lib/time/format";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
export type CoHostActions = Record<"accept" | "decline" | "leave", Action>;
type Props = { requests: Request[]; actions: CoHostActions; now: Date };

/** Units that ask to hold an event with the unit that leads it, each with the answer to give; `count` is how many ask in all. */
export function CoHostRequests({ requests, count, actions, now }: Props & { count: number }): ReactNode {
  const t = useTranslations("coHosts");
  const locale = useLocale();
  if (requests.length === 0) return null;
  return (
    <Section id="co-hosts" title={t("requests", { count: Math.max(count, requests.length) })}>
      <ul className="flex flex-col divide-y divide-line">
        {requests.map((request) => (
          <li key={`${request.eventId} ${request.unitId}`} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <RequestWords
              request={request}
              now={now}
              to={`/desk/events/${request.eventId}`}
              said={t("asks", { unit: namedIn(locale, request.unit) })}
            />
            <div className="flex flex-wrap items-start gap-3">
              <ActionButton action={actions.accept} values={valuesOf(request)} tone="primary">
                {t("accept")}
              </ActionButton>
              <Decline request={request} action={actions.decline} />
            </div>
          </li>
        ))}
      </ul>
      {count > requests.length && <p className="text-soft">{t("more", { count: count - requests.length })}</p>}
    </Section>
  );
}

/** What units here have asked of others, until it is answered and the answer is read. */
export function OwnRequests({ requests, actions, now }: Props): ReactNode {
  const t = useTranslations("coHosts");
  const locale = useLocale();
  if (requests.length === 0) return null;
  return (
    <Section title={t("own")}>
      <ul className="flex flex-col divide-y divide-line">
        {requests.map((request) => {
          const declined = request.state === "declined";
          const unit = namedIn(locale, request.unit);
          return (
            <li
              key={`${request.eventId} ${request.unitId}`}
              className="flex flex-col gap-x-8 gap-y-3 py-4 first:pt-0 last:pb-0 sm:flex-row sm:items-start sm:justify-between"
            >
              <RequestWords
                request={request}
                now={now}
                to={`/events/${request.eventId}`}
                said={declined ? t("declined", { unit, reason: request.answer ?? "" }) : t("waiting", { unit })}
              />
              <ActionButton action={actions.leave} values={valuesOf(request)}>
                {t(declined ? "read" : "withdraw")}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Words = { request: Request; now: Date; to: string; said: string };

function RequestWords({ request, now, to, said }: Words): ReactNode {
  const t = useTranslations("coHosts");
  const locale = useLocale();
  const { event, timeZone, asker, at, message } = request;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <a
        href={localePath(locale, to)}
        className="self-start text-lg leading-heading font-medium text-ink no-underline hover:text-teal hover:underline elder:min-h-target"
      >
        {event.title}
      </a>
      <p className="text-soft">
        <EventTime event={{ ...event, timeZone }} now={now} />
      </p>
      <p className="font-medium">{said}</p>
      {message && <p className="max-w-text whitespace-pre-line">{message}</p>}
      <p className="text-sm text-soft">{t("askedBy", { name: asker, time: momentText(at, locale) })}</p>
    </div>
  );
}

function Decline({ request, action }: { request: Request; action: Action }): ReactNode {
  const t = useTranslations("coHosts");
  return (
    <ConfirmDetails label={t("decline")}>
      <ActionButton
        action={action}
        values={valuesOf(request)}
        tone="primary"
        fields={<ReasonField label={t("declineReason")} hint={t("declineHint")} />}
      >
        {t("declineSubmit")}
      </ActionButton>
    </ConfirmDetails>
  );
}

/** Why, in a few words; asked for. */
export function ReasonField({ label, hint, text }: { label: string; hint: string; text?: string }): ReactNode {
  return (
    <label className="flex w-full flex-col gap-1.5 font-medium">
      {label}
      <span className="text-sm font-normal text-soft">{hint}</span>
      <textarea
        name="reason"
        required
        maxLength={300}
        rows={2}
        defaultValue={text}
        className={controlClass("h-auto py-2")}
      />
    </label>
  );
}

function valuesOf({ eventId, unitId }: Request) {
  return { eventId, unitId };
}
