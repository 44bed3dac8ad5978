import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { PublicEventSummary } from "@/lib/events/queries/list-public-events";
import { DatedEvents } from "./dated-events";

/** Other events of the same edition, or the next of the same campaign. */
export function RelatedEvents({
  events,
  edition,
  now,
}: {
  events: PublicEventSummary[];
  edition: boolean;
  now: Date;
}): ReactNode {
  const t = useTranslations("event");
  if (events.length === 0) return null;
  return (
    <Section title={t(edition ? "sameEdition" : "sameCampaign")}>
      <DatedEvents events={events} now={now} />
    </Section>
  );
}
