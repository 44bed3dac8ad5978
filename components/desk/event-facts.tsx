import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCoHostNames } from "@/components/co-hosts/co-host-mark";
import { DefinitionList } from "@/components/ui/definition-list";
import { namedIn } from "@/i18n/named";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import { EventTime } from "./event-time";

/** All that is kept of an event, as far as it is filled in. */
export function EventFacts({ event, now }: { event: OwnEvent; now: Date }): ReactNode {
  const t = useTranslations("eventForm.fields");
  const own = useTranslations("desk.event");
  const facts = useFacts(event, now).filter(({ detail }) => detail);
  return (
    <DefinitionList
      items={facts.map(({ field, detail }) => ({
        key: field,
        term: field === "when" || field === "where" ? own(field) : t(field),
        detail,
      }))}
    />
  );
}

function useFacts(event: OwnEvent, now: Date) {
  const t = useTranslations("eventForm");
  const locale = useLocale();
  const format = useFormatter();
  const coHosts = useCoHostNames();
  const named = (entry: { name: string; nameEn: string | null } | null) => entry && namedIn(locale, entry);
  const link = event.onlineUrl && (
    <a href={event.onlineUrl} className="break-all text-teal" rel="noreferrer">
      {event.onlineUrl}
    </a>
  );
  return [
    { field: "when", detail: <EventTime event={event} now={now} /> },
    { field: "format", detail: t(`formats.${event.format}`) },
    { field: "where", detail: placeOf(event, named) },
    { field: "onlineUrl", detail: link },
    { field: "groupIds", detail: event.groups.map((group) => namedIn(locale, group)).join(t("listSeparator")) },
    { field: "kindId", detail: named(event.kind) },
    { field: "campaign", detail: campaignOf(event, named, t) },
    { field: "contactPhone", detail: event.contactPhone },
    { field: "contactName", detail: event.contactName },
    { field: "speaker", detail: event.speaker },
    { field: "host", detail: event.host },
    { field: "coHostIds", detail: coHosts({ ...event, coHosts: null }) },
    { field: "coHosts", detail: event.coHosts },
    { field: "capacity", detail: event.capacity !== null && format.number(event.capacity) },
    { field: "accessNotes", detail: event.accessNotes },
    {
      field: "description",
      detail: event.description && <p className="max-w-text whitespace-pre-line">{event.description}</p>,
    },
  ] as const;
}

type Named = (entry: { name: string; nameEn: string | null } | null) => string | null;

function placeOf(event: OwnEvent, named: Named): string {
  return [named(event.street), named(event.venue), event.venue?.address, event.place].filter(Boolean).join(" · ");
}

function campaignOf(event: OwnEvent, named: Named, t: ReturnType<typeof useTranslations<"eventForm">>): string | null {
  const campaign = named(event.campaign);
  if (!campaign || !event.edition) return campaign;
  return t("edition", { campaign, year: String(event.edition.year), number: event.edition.number });
}
