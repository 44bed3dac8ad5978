import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink, type ButtonTone } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { deskListPath } from "@/lib/events/desk-filter";
import { deskStatusOf, linesPerPart, mostCounted } from "@/lib/events/desk-status";
import type { Desk } from "@/lib/events/queries/get-desk";
import { daysBetween, localDate } from "@/lib/time/zone";
import { DeskBadge } from "./desk-badge";
import { EventLines } from "./event-lines";

type PartProps = { desk: Desk; now: Date; ownUnitId: string };

/** Records that came back, each with what the coordinator asks for. */
export function ReturnedRecords({ desk, now, ownUnitId }: PartProps): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.returned.length === 0) return null;
  return (
    <Section title={t("returned", { count: desk.returned.length })} actions={more(t("all"), desk.returned, "returned")}>
      <EventLines
        lines={desk.returned}
        now={now}
        ownUnitId={ownUnitId}
        note={(line) =>
          line.reason && <Reason label={line.by ? t("reasonOf", { name: line.by }) : t("reason")}>{line.reason}</Reason>
        }
        action={(line) => <Step to={`/desk/events/${line.id}/record`}>{t("correct")}</Step>}
      />
    </Section>
  );
}

/** Events that are over and whose attendance nobody has reported, longest ago first. */
export function UnreportedEvents({ desk, now, ownUnitId }: PartProps): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.unreportedCount === 0) return null;
  const count = desk.unreportedCount >= mostCounted ? `${mostCounted}+` : String(desk.unreportedCount);
  const today = localDate(now);
  return (
    <Section
      title={t("unreported", { count })}
      actions={desk.unreportedCount > linesPerPart && <AllLink view="unreported">{t("allOf", { count })}</AllLink>}
    >
      <EventLines
        lines={desk.unreported}
        now={now}
        ownUnitId={ownUnitId}
        note={(line) => (
          <p className="font-medium text-accent">
            {t("daysSince", { days: Math.max(0, daysBetween(localDate(line.endsAt, line.timeZone), today)) })}
          </p>
        )}
        action={(line) => <Step to={`/desk/events/${line.id}/record`}>{t("report")}</Step>}
      />
    </Section>
  );
}

/** What is on today or still runs. */
export function TodaysEvents({ desk, now, ownUnitId }: PartProps): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.today.length === 0) return null;
  return (
    <Section title={t("today")}>
      <EventLines
        lines={desk.today}
        now={now}
        ownUnitId={ownUnitId}
        note={(line) => (
          <p>
            <DeskBadge status={deskStatusOf(line, now)} />
          </p>
        )}
        action={(line) =>
          deskStatusOf(line, now) === "under_way" ? (
            <Step to={`/desk/events/${line.id}/record`}>{t("report")}</Step>
          ) : (
            <Step to={`/desk/events/${line.id}`} tone="secondary">
              {t("look")}
            </Step>
          )
        }
      />
    </Section>
  );
}

/** Drafts to finish, and why one came back if it did. */
export function DraftEvents({ desk, now, ownUnitId }: PartProps): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.drafts.length === 0) return null;
  return (
    <Section title={t("drafts", { count: desk.drafts.length })} actions={more(t("all"), desk.drafts, "draft")}>
      <EventLines
        lines={desk.drafts}
        now={now}
        ownUnitId={ownUnitId}
        note={(line) => line.reason && <Reason label={t("declined")}>{line.reason}</Reason>}
        action={(line) => (
          <Step to={`/desk/events/${line.id}/edit`} tone="secondary">
            {t("finish")}
          </Step>
        )}
      />
    </Section>
  );
}

/** Proposals of units set to 先审后发: to agree to, or to wait for. */
export function ProposedEvents({ desk, now, ownUnitId, mayAgree }: PartProps & { mayAgree: boolean }): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.proposed.length === 0) return null;
  return (
    <Section
      title={t(mayAgree ? "toAgree" : "proposed", { count: desk.proposed.length })}
      actions={more(t("all"), desk.proposed, "proposed")}
    >
      <EventLines
        lines={desk.proposed}
        now={now}
        ownUnitId={ownUnitId}
        action={(line) => (
          <Step to={`/desk/events/${line.id}`} tone={mayAgree ? "primary" : "secondary"}>
            {t(mayAgree ? "agree" : "look")}
          </Step>
        )}
      />
    </Section>
  );
}

/** What comes next. */
export function ComingEvents({ desk, now, ownUnitId }: PartProps): ReactNode {
  const t = useTranslations("desk.home");
  if (desk.coming.length === 0) return null;
  return (
    <Section title={t("coming")} actions={more(t("all"), desk.coming, "planned")}>
      <EventLines lines={desk.coming} now={now} ownUnitId={ownUnitId} />
    </Section>
  );
}

function more(label: string, lines: readonly unknown[], view: Parameters<typeof deskListPath>[0]["view"]): ReactNode {
  return lines.length >= linesPerPart && <AllLink view={view}>{label}</AllLink>;
}

function AllLink({
  view,
  children,
}: {
  view: Parameters<typeof deskListPath>[0]["view"];
  children: ReactNode;
}): ReactNode {
  const locale = useLocale();
  return (
    <a href={localePath(locale, deskListPath({ view }))} className="inline-flex min-h-target items-center text-teal">
      {children}
    </a>
  );
}

function Step({ to, tone, children }: { to: string; tone?: ButtonTone; children: ReactNode }): ReactNode {
  const locale = useLocale();
  return (
    <ButtonLink href={localePath(locale, to)} tone={tone} className="w-full sm:w-auto">
      {children}
    </ButtonLink>
  );
}

function Reason({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <p className="max-w-text">
      <span className="font-medium text-danger">{label}</span> {children}
    </p>
  );
}
