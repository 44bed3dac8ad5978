import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Amount } from "@/components/grants/amount";
import { EventFigures } from "@/components/grants/event-figures";
import { StateBadge } from "@/components/grants/state-badge";
import type { FormAction } from "@/components/reviews/form-action-type";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { Grant, GrantEvent } from "@/lib/grants/queries/get-grant";
import { dateText } from "@/lib/time/format";
import { HandInForm } from "./hand-in-form";

type Props = { grant: Grant; events: GrantEvent[]; action: FormAction; today: string };

/** A grant as its unit sees it: what was granted, its two reports to hand in, and the events that came of it. */
export function OwnGrant({ grant, events, action, today }: Props): ReactNode {
  const t = useTranslations("grants");
  const locale = useLocale();
  const { id, version } = grant;
  const facts = [
    { term: t("unit"), detail: namedIn(locale, { name: grant.unitName, nameEn: grant.unitNameEn }) },
    { term: t("programme"), detail: namedIn(locale, { name: grant.programmeName, nameEn: grant.programmeNameEn }) },
    { term: t("amount"), detail: <Amount yuan={grant.amount} /> },
    { term: t("grantedOn"), detail: dateText(grant.grantedOn, locale) },
  ];
  const reports = [
    { part: "midTerm", on: grant.midTermOn, report: grant.midTermReport },
    { part: "final", on: grant.finalOn, report: grant.finalReport },
  ] as const;
  return (
    <>
      <PageHeading title={grant.title} eyebrow={<StateBadge grant={grant} />} />
      <DefinitionList items={facts} />
      {reports.map(({ part, on, report }) => (
        <Section key={part} title={t(part)} lead={on ? t("handedInOn", { date: dateText(on, locale) }) : t("notYet")}>
          <HandInForm {...{ action, part, today }} grant={{ id, version }} kept={{ on: on ?? "", report }} />
        </Section>
      ))}
      <Section title={t("eventsHeading")}>
        {events.length === 0 && <EmptyState title={t("eventsNone")} />}
        <ul className="flex max-w-form flex-col">
          {events.map((event) => (
            <EventFigures key={event.id} event={event} />
          ))}
        </ul>
      </Section>
    </>
  );
}
