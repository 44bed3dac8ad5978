import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { SentReminder } from "@/lib/desk-messages/queries/list-reminders";
import type { ReminderState } from "@/lib/desk-messages/rules";
import { momentText } from "@/lib/time/format";

const tones: Record<ReminderState, Tone> = { open: "warn", done: "success", gone: "neutral" };

/** What was sent lately, and what became of it: nothing yet, done as the unit says, or no longer true. */
export function SentReminders({ reminders }: { reminders: SentReminder[] }): ReactNode {
  const t = useTranslations("gaps.sent");
  const locale = useLocale();
  return (
    <Section id="sent" title={t("title")}>
      {reminders.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {reminders.map((reminder) => (
          <li key={reminder.id} className="flex flex-col gap-0.5 py-3 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{namedIn(locale, reminder.unit)}</span>
              <span className="text-soft">{t(`reasons.${reminder.reason}`)}</span>
              <Badge tone={tones[reminder.state]}>{t(`states.${reminder.state}`)}</Badge>
            </p>
            <p className="max-w-text whitespace-pre-line">{reminder.message}</p>
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              <span>{t("by", { name: reminder.sender, time: momentText(reminder.sentAt, locale) })}</span>
              {reminder.mails.map((mail) => (
                <span key={`${mail.state} ${mail.failure}`}>
                  {t(`mail.${mail.state}`, { count: mail.count })}
                  {mail.failure && ` (${mail.failure})`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <RuleNote label={t("title")}>{t("rule")}</RuleNote>
    </Section>
  );
}
