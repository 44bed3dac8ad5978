import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventLines } from "@/components/desk/event-lines";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { EventLine } from "@/lib/events/queries/own-events";

/** Records that are with the coordinator but lack evidence, on the desk. */
export function LackingEvidence({
  lines,
  now,
  ownUnitId,
}: {
  lines: EventLine[];
  now: Date;
  ownUnitId: string;
}): ReactNode {
  const t = useTranslations("evidence.desk");
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <Section title={t("title", { count: lines.length })} lead={t("lead")}>
      <EventLines
        lines={lines}
        now={now}
        ownUnitId={ownUnitId}
        action={({ id }) => (
          <ButtonLink href={localePath(locale, `/desk/events/${id}/evidence`)} className="w-full sm:w-auto">
            {t("step")}
          </ButtonLink>
        )}
      />
    </Section>
  );
}
