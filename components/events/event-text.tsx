import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCoHostNames } from "@/components/co-hosts/co-host-mark";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import type { PublicEvent } from "@/lib/events/queries/get-public-event";

/** What it is about, and who makes it. */
export function EventText({ event }: { event: PublicEvent }): ReactNode {
  const t = useTranslations("event");
  return (
    <Section title={t("about")}>
      <Paragraphs text={event.description || t("noDescription")} />
      <DefinitionList items={useFacts(event)} />
    </Section>
  );
}

/** Text as it was typed: an empty line begins a new paragraph. */
export function Paragraphs({ text }: { text: string }): ReactNode {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div lang={writtenIn(useLocale())} className="flex max-w-text flex-col gap-4">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph.trim()}
        </p>
      ))}
    </div>
  );
}

function useFacts(event: PublicEvent) {
  const t = useTranslations("event");
  const locale = useLocale();
  const coHosts = useCoHostNames();
  const series = event.campaign && (
    <a href={localePath(locale, `/campaigns/${event.campaign.id}`)} className="text-teal">
      {event.edition
        ? t("editionOf", { campaign: namedIn(locale, event.campaign), number: event.edition.number })
        : namedIn(locale, event.campaign)}
    </a>
  );
  const facts = [
    { term: t("speaker"), detail: event.speaker },
    { term: t("host"), detail: event.host ?? namedIn(locale, event.unit) },
    { term: t("coHosts"), detail: coHosts(event) },
    { term: t("campaign"), detail: series },
    { term: t("kind"), detail: event.kind && namedIn(locale, event.kind) },
  ];
  return facts.filter((fact) => fact.detail);
}
