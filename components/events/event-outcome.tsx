import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { PublicOutcome } from "@/lib/events/queries/get-public-event";
import { dateText } from "@/lib/time/format";
import { Paragraphs } from "./event-text";

/** What came of it, once it is approved: the summary, who came, the press. */
export function EventOutcome({ outcome }: { outcome: PublicOutcome }): ReactNode {
  const t = useTranslations("event");
  return (
    <Section title={t("outcome")}>
      {outcome.summary && <Paragraphs text={outcome.summary} />}
      {outcome.attendance.length > 0 && <Attendance groups={outcome.attendance} />}
      {outcome.online.length > 0 && <OnlineFigures online={outcome.online} />}
      {outcome.mediaLinks.length > 0 && <Media links={outcome.mediaLinks} />}
    </Section>
  );
}

function Attendance({ groups }: { groups: PublicOutcome["attendance"] }): ReactNode {
  const t = useTranslations("event");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const locale = useLocale();
  const total = groups.reduce((sum, group) => sum + (group.attendance ?? 0), 0);
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-base text-soft">{t("attendance")}</h3>
      <p className="text-3xl leading-heading font-semibold">{format.number(total)}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {groups.map((group) => (
          <li key={group.id}>
            <span className="text-soft">{namedIn(locale, group)}</span> {format.number(group.attendance ?? 0)}
          </li>
        ))}
      </ul>
      <RuleNote label={t("attendance")}>{rules("attendance")}</RuleNote>
    </div>
  );
}

function OnlineFigures({ online }: { online: PublicOutcome["online"] }): ReactNode {
  const t = useTranslations("event");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-base text-soft">{t("onlineFigures")}</h3>
      <ul>
        {online.map((view) => (
          <li key={`${view.platform} ${view.measure}`}>
            {t("measureFigure", {
              platform: view.platform,
              measure: t(`measures.${view.measure}`),
              count: format.number(view.figure ?? 0),
            })}
            {view.takenOn && (
              <span className="ms-2 text-sm text-soft">{t("recorded", { date: dateText(view.takenOn, locale) })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Media({ links }: { links: PublicOutcome["mediaLinks"] }): ReactNode {
  const t = useTranslations("event");
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-base text-soft">{t("media")}</h3>
      <ul>
        {links.map((link) => (
          <li key={link.url}>
            <a
              href={link.url}
              rel="noopener noreferrer"
              className="inline-flex min-h-target flex-wrap items-center gap-x-2 text-teal"
            >
              {link.title}
              {link.outlet && <span className="text-soft">{link.outlet}</span>}
              <span className="text-sm text-soft">{t("opensElsewhere")}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
