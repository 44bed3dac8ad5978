import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { ResultsContent } from "@/lib/results/content";
import { monthText } from "@/lib/time/format";

/** The released figures as a table: one figure a line, with its unit and the day it was taken. */
export async function resultsFile(content: ResultsContent, locale: string) {
  const t = await getTranslations("results");
  const day = content.asOf.slice(0, 10);
  const line = (part: string, name: string, figure: number | null, unit: string): CsvCell[] => [
    part,
    name,
    figure,
    unit,
    day,
  ];
  const [events, people] = [t("units.events"), t("units.attendance")];
  const both = (part: string, name: string, of: { events: number; attendance: number }) => [
    line(part, name, of.events, events),
    line(part, name, of.attendance, people),
  ];
  const year = String(content.year);
  const rows = [
    line(year, t("events"), content.events, events),
    line(year, t("counting"), content.counting, events),
    line(year, t("target"), content.target, events),
    line(year, t("attendance"), content.attendance, people),
    ...content.months.flatMap((month) => both(t("sections.months"), monthText(month.month, locale), month)),
    ...content.groups.flatMap((group) => both(t("sections.groups"), namedIn(locale, group), group)),
    ...content.campaigns.flatMap((campaign) => both(t("sections.campaigns"), namedIn(locale, campaign), campaign)),
    ...content.online.map(({ measure, figure }) =>
      line(t("sections.online"), t(`online.${measure}`), figure, t(`units.${measure}`)),
    ),
    ...(content.sections.includes("ledgers") ? ledgerLines(content) : []).map(([name, figure]) =>
      line(t("sections.ledgers"), t(`ledgers.${name}`), figure, t(`units.${name}`)),
    ),
  ];
  const columns = (["part", "name", "figure", "unit", "asOf"] as const).map((column) => t(`columns.${column}`));
  return { name: t("title", { year }), header: columns, rows };
}

function ledgerLines({ ledgers }: ResultsContent) {
  return Object.entries(ledgers) as [keyof ResultsContent["ledgers"], number][];
}
