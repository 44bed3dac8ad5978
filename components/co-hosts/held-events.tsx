import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventLines } from "@/components/desk/event-lines";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { deskListPath } from "@/lib/events/desk-filter";
import { deskStatusOf, linesPerPart } from "@/lib/events/desk-status";
import type { EventLine } from "@/lib/events/queries/own-events";

type Props = { lines: EventLine[]; now: Date };

/** What units here hold with others that lead it: to come, and lately held. */
export function HeldEvents({ lines, now }: Props): ReactNode {
  const t = useTranslations("coHosts");
  const home = useTranslations("desk.home");
  const locale = useLocale();
  if (lines.length === 0) return null;
  const all = lines.length >= linesPerPart && (
    <a
      href={localePath(locale, deskListPath({ as: "coHost" }))}
      className="inline-flex min-h-target items-center text-teal"
    >
      {home("all")}
    </a>
  );
  return (
    <Section title={t("held")} actions={all}>
      <EventLines
        lines={lines}
        now={now}
        ownUnitId=""
        note={(line) => (
          <p>
            <DeskBadge status={deskStatusOf(line, now)} />
          </p>
        )}
        action={(line) => (
          <ButtonLink
            href={localePath(locale, `/desk/events/${line.id}`)}
            tone="secondary"
            aria-label={`${t("look")}: ${line.title}`}
            className="w-full sm:w-auto"
          >
            {t("look")}
          </ButtonLink>
        )}
      />
    </Section>
  );
}
