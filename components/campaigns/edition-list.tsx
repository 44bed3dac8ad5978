import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { partTones } from "@/components/totals/event-words";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/i18n/path";
import type { Edition } from "@/lib/campaigns/queries";
import type { EditionEvent } from "@/lib/campaigns/queries/campaign-figures";
import { dateText } from "@/lib/time/format";

/** The editions (期) of a year, each with its events (场). */
export function EditionList({
  editions,
  events,
  remove,
}: {
  editions: Edition[];
  events: EditionEvent[];
  /** Takes away an edition without events; absent for who only reads. */
  remove?: FormAction | undefined;
}): ReactNode {
  const t = useTranslations("campaigns.editions");
  if (editions.length === 0) return <EmptyState title={t("none")} lead={t("noneLead")} />;
  return (
    <ol className="flex flex-col">
      {editions.map((edition) => {
        const { id, number, title } = edition;
        const held = events.filter((event) => event.editionId === id);
        const name = t("name", { number });
        return (
          <li key={id} className="flex flex-col gap-1 border-b border-line py-3">
            <div className="flex flex-wrap items-center gap-x-4">
              <h3 className="font-semibold">{name}</h3>
              <span className="text-soft">{title}</span>
              <span className="ms-auto text-sm text-soft">{t("events", { count: held.length })}</span>
              {remove && held.length === 0 && (
                <ActionButton action={remove} values={{ id }} tone="quiet" label={t("removeOne", { name })}>
                  {t("remove")}
                </ActionButton>
              )}
            </div>
            {held.length > 0 && (
              <ul className="flex flex-col">
                {held.map((event) => (
                  <EditionEventLine key={event.id} event={event} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function EditionEventLine({ event }: { event: EditionEvent }): ReactNode {
  const parts = useTranslations("totals.short");
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="text-sm text-soft">{dateText(event.startsOn, locale)}</span>
      <a
        href={localePath(locale, `/events/${event.id}`)}
        className="inline-flex min-h-8 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {event.title}
      </a>
      <Badge tone={partTones[event.part]}>{parts(event.part)}</Badge>
    </li>
  );
}
