import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { DatedEvents } from "./dated-events";

/** What is on somewhere; one event more than `most` says that there are more, which `more` leads to. */
export function ComingEvents({
  title,
  events,
  most,
  now,
  more,
  none,
}: {
  title: string;
  events: PublicEventSummary[];
  most: number;
  now: Date;
  more: string;
  none: string;
}): ReactNode {
  const t = useTranslations("event");
  const locale = useLocale();
  return (
    <Section title={title}>
      {events.length === 0 ? (
        <EmptyState
          title={none}
          action={
            <ButtonLink tone="secondary" href={localePath(locale, "/")}>
              {t("allComing")}
            </ButtonLink>
          }
        />
      ) : (
        <DatedEvents events={events.slice(0, most)} now={now} />
      )}
      {events.length > most && (
        <p>
          <ButtonLink tone="secondary" href={more}>
            {t("moreComing")}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
