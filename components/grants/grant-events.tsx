import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { FindEvent } from "@/components/ledgers/find-event";
import type { FormAction } from "@/components/reviews/form-action-type";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { GrantEvent } from "@/lib/grants/queries/get-grant";
import { EventFigures } from "./event-figures";

type Props = {
  grantId: string;
  linked: GrantEvent[];
  found: GrantEvent[];
  find: string | undefined;
  actions: { link: FormAction; unlink: FormAction };
};

/** The events that came of a grant, each with its figures, and how to name another. */
export function GrantEvents({ grantId, linked, found, find, actions }: Props): ReactNode {
  const t = useTranslations("grants");
  const locale = useLocale();
  return (
    <Section id="events" title={t("eventsHeading")} lead={t("eventsLead")}>
      {linked.length === 0 && <EmptyState title={t("eventsNone")} />}
      <ul className="flex max-w-form flex-col">
        {linked.map((event) => (
          <EventFigures key={event.id} event={event}>
            <ActionButton
              action={actions.unlink}
              values={{ id: grantId, eventId: event.id }}
              tone="quiet"
              label={t("unlinkOne", { name: event.title })}
            >
              {t("unlink")}
            </ActionButton>
          </EventFigures>
        ))}
      </ul>
      <div className="flex max-w-form flex-col gap-4 print:hidden">
        <h3 className="text-lg">{t("linkHeading")}</h3>
        <FindEvent action={localePath(locale, `/office/grants/${grantId}#events`)} text={find} />
        {found.length === 0 && <p className="text-soft">{t("findNone")}</p>}
        <ul className="flex flex-col">
          {found.map((event) => (
            <EventFigures key={event.id} event={event}>
              <ActionButton
                action={actions.link}
                values={{ id: grantId, eventId: event.id }}
                label={t("linkOne", { name: event.title })}
              >
                {t("link")}
              </ActionButton>
            </EventFigures>
          ))}
        </ul>
      </div>
    </Section>
  );
}
