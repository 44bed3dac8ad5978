import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { DayNote } from "@/lib/series/holidays";
import { dateText, weekdayText } from "@/lib/time/format";

/** A date with its weekday, as one says it. */
export function dayWords(day: string, locale: string): string {
  const words = [dateText(day, locale), weekdayText(day, locale)];
  return (locale === "en" ? words.reverse() : words).join(" ");
}

/** Dates one after the other in a sentence. */
export function daysWords(days: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(
    days.map((day) => dateText(day, locale)),
  );
}

/** A date, and beside it the public holiday or adjusted working day it is. */
export function DayWithNote({ day, note }: { day: string; note: DayNote | null }): ReactNode {
  const locale = useLocale();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium">{dayWords(day, locale)}</span>
      {note && <NoteBadge note={note} />}
    </span>
  );
}

/** The public holiday, or the weekend day everybody works. */
export function NoteBadge({ note }: { note: DayNote }): ReactNode {
  const t = useTranslations("days");
  return <Badge tone={note.kind === "holiday" ? "warn" : "neutral"}>{t(note.kind, { name: note.name })}</Badge>;
}
