import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { LastReminded } from "@/lib/desk-messages/queries/list-reminders";
import { type ReminderReason, subjectOf } from "@/lib/desk-messages/rules";
import type { Named } from "@/lib/overview/queries/get-names";
import { dayText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";
import { ReminderForm, RemindOne } from "./reminder-form";

/** One line of a gap: what is missing, the list behind it, and the unit to remind of it (nobody, where none answers for it). */
export type GapLine = { key: string; name: string; words: string; href: string; unit: Named | null };

/** What all parts of the page are drawn with. `send` is absent for those who only look. */
export type Reminding = {
  send: FormAction | null;
  last: ReadonlyMap<string, LastReminded>;
  now: Date;
  unit: string | undefined;
};

type Gap = { reason: ReminderReason; about?: string; prepared: string };

/** One kind of gap under its heading, with its rule; left out when there is none. */
export function GapSection({
  id,
  title,
  count,
  rule,
  children,
}: {
  id: string;
  title: string;
  count: number;
  rule: string;
  children: ReactNode;
}): ReactNode {
  const format = useFormatter();
  if (count === 0) return null;
  return (
    <Section
      id={id}
      title={
        <>
          {title} <span className="ms-2 text-accent">{format.number(count)}</span>
        </>
      }
    >
      {children}
      <RuleNote label={title}>{rule}</RuleNote>
    </Section>
  );
}

/** The lines of a gap; with the right to, one press reminds one of the units or all of them. */
export function GapLines({ gap, lines, reminding }: { gap: Gap; lines: GapLine[]; reminding: Reminding }): ReactNode {
  const { send, last, now, unit } = reminding;
  const about = gap.about ?? "";
  const today = localDate(now);
  const remindedOf = (of: Named) => last.get(subjectOf({ unitId: of.id, reason: gap.reason, about }));
  const named = [...new Map(lines.flatMap((line) => (line.unit ? [[line.unit.id, line.unit]] : []))).values()];
  const open = named.filter((of) => remindedOf(of)?.day !== today).map((of) => of.id);
  const list = (
    <ul className="divide-y divide-line border-t border-line">
      {lines.map((line) => (
        <Line key={line.key} line={line}>
          {line.unit && <Reminded last={remindedOf(line.unit)} today={today} unit={line.unit} offer={send !== null} />}
        </Line>
      ))}
    </ul>
  );
  if (!send || named.length === 0) return list;
  return (
    <ReminderForm action={send} hidden={{ reason: gap.reason, about, unit }} units={open} prepared={gap.prepared}>
      {list}
    </ReminderForm>
  );
}

function Line({ line, children }: { line: GapLine; children: ReactNode }): ReactNode {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <a
        href={line.href}
        className="inline-flex min-h-target min-w-0 flex-wrap items-center gap-x-4 text-ink no-underline hover:text-teal hover:underline"
      >
        <span className="font-medium">{line.name}</span>
        <span className="text-sm text-accent">{line.words}</span>
      </a>
      <div className="ms-auto flex flex-wrap items-center gap-x-4">{children}</div>
    </li>
  );
}

/** When the unit was last reminded of it; a second time on one day is not offered. */
function Reminded({
  last,
  today,
  unit,
  offer,
}: {
  last: LastReminded | undefined;
  today: string;
  unit: Named;
  offer: boolean;
}): ReactNode {
  const t = useTranslations("gaps.remind");
  const locale = useLocale();
  if (last?.day === today) return <span className="text-sm text-soft">{t("today", { time: localTime(last.at) })}</span>;
  return (
    <>
      {last && <span className="text-sm text-soft">{t("last", { day: dayText(last.day, locale) })}</span>}
      {offer && <RemindOne unitId={unit.id} label={namedIn(locale, unit)} again={last !== undefined} />}
    </>
  );
}
