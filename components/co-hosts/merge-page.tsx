import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import { ActionButton } from "@/components/forms/action-button";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { FormState } from "@/lib/actions/form-state";
import { deskStatusOf } from "@/lib/events/desk-status";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import type { AlikeEvent } from "@/lib/events/queries/list-alike-events";
import { ReasonField } from "./requests";

type Shown = Pick<OwnEvent, "id" | "title" | "status" | "startsAt" | "endsAt" | "startsOn" | "timeZone" | "unit">;
type Props = {
  event: OwnEvent;
  /** Chosen to be made one with it; null while it is not said which. */
  other: OwnEvent | null;
  alike: AlikeEvent[];
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  now: Date;
};

/** Two registrations that are one event: which stays, and what is said of the other. */
export function MergePage({ event, other, alike, action, now }: Props): ReactNode {
  const t = useTranslations("coHosts.merge");
  const locale = useLocale();
  return (
    <div className="flex max-w-form flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/desk/events/${event.id}`)}>{event.title}</BackLink>
        <PageHeading title={t("title")} lead={t("lead")} />
      </div>
      {other ? (
        <ActionButton
          action={action}
          values={{ one: event.id, oneVersion: event.version, other: other.id, otherVersion: other.version }}
          tone="primary"
          fields={<Fields events={staysFirst(event, other)} now={now} />}
        >
          {t("submit")}
        </ActionButton>
      ) : (
        <Candidates event={event} alike={alike} now={now} />
      )}
    </div>
  );
}

/** What has come further is proposed to stay. */
function staysFirst(one: OwnEvent, other: OwnEvent): [OwnEvent, OwnEvent] {
  const order = ["draft", "proposed", "postponed", "published", "submitted", "returned", "approved"];
  return order.indexOf(other.status) > order.indexOf(one.status) ? [other, one] : [one, other];
}

function Fields({ events, now }: { events: Shown[]; now: Date }): ReactNode {
  const t = useTranslations("coHosts.merge");
  return (
    <div className="flex w-full flex-col gap-5 pb-3">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium">{t("which")}</legend>
        {events.map((event, place) => (
          <label
            key={event.id}
            className="flex min-h-target cursor-pointer items-start gap-3 rounded-md border border-line bg-raised px-4 py-2.5 has-checked:border-teal has-checked:bg-teal-soft"
          >
            <input
              type="radio"
              name="keep"
              value={event.id}
              defaultChecked={place === 0}
              required
              className="mt-[0.15em] size-5 shrink-0"
            />
            <EventWords event={event} now={now} />
          </label>
        ))}
      </fieldset>
      <ReasonField label={t("reason")} hint={t("reasonHint")} text={t("reasonText")} />
    </div>
  );
}

function EventWords({ event, now }: { event: Shown; now: Date }): ReactNode {
  const locale = useLocale();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <span className="font-medium">{event.title}</span>
      <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <EventTime event={event} now={now} />
        <span>{namedIn(locale, event.unit)}</span>
        <DeskBadge status={deskStatusOf(event, now)} />
      </span>
    </span>
  );
}

function Candidates({ event, alike, now }: Pick<Props, "event" | "alike" | "now">): ReactNode {
  const t = useTranslations("coHosts.merge");
  const locale = useLocale();
  if (alike.length === 0) return <EmptyState title={t("none")} lead={t("noneLead")} />;
  return (
    <nav aria-label={t("choose")} className="flex flex-col gap-2">
      <h2 className="text-lg">{t("choose")}</h2>
      <ul className="flex flex-col divide-y divide-line">
        {alike.map((other) => (
          <li key={other.id}>
            <a
              href={localePath(locale, `/desk/events/${event.id}/merge?with=${other.id}`)}
              className="flex min-h-target py-3 text-ink no-underline hover:text-teal"
            >
              <EventWords event={{ ...other, unit: { ...other.unit, reviewsBeforePublishing: false } }} now={now} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
