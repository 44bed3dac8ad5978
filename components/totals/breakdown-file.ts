import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import { type Part, parts } from "@/lib/events/status";
import type { BreakdownName, View } from "@/lib/overview/input";
import type { Overview } from "@/lib/overview/queries/get-overview";
import { monthText } from "@/lib/time/format";
import { type Figures, noFigures, type PartFigures } from "@/lib/totals/rules";

type Line = { name: string; current: Figures; before: PartFigures; target?: number | null; coHosted?: number };

/** One table of the first screen as a file: the counting events of each part, events and attendance, and last year's. */
export async function breakdownFile(overview: Overview, by: BreakdownName, view: View, locale: string) {
  const [t, office, together] = await Promise.all([
    getTranslations("totals"),
    getTranslations("office.fileName"),
    getTranslations("coHosts.office"),
  ]);
  const header = [
    t(by),
    ...(by === "unit" ? [t("target")] : []),
    ...parts.map((part: Part) => `${t(`parts.${part}`)} (${t("countingShort")})`),
    t("eventsHeading"),
    ...(by === "unit" ? [together("column")] : []),
    `${t("attendanceHeading")} (${t(`${view.figures}Figures`)})`,
    `${t("before")} ${t("eventsHeading")}`,
    `${t("before")} ${t("attendanceHeading")}`,
  ];
  const lines = linesOf(overview, by, locale, {
    own: (unit) => t("own", { unit }),
    none: t(by === "campaign" ? "noCampaign" : "noKind"),
  });
  const rows = lines.map(({ name, current, before, target, coHosted }): CsvCell[] => [
    name,
    ...(by === "unit" ? [target ?? null] : []),
    ...parts.map((part) => current[part].counting),
    current.approved.events,
    ...(by === "unit" ? [coHosted ?? 0] : []),
    current.approved[view.figures],
    before.events,
    before[view.figures],
  ]);
  return { name: `${office(by)}-${view.year}`, header, rows };
}

type Words = { own: (unit: string) => string; none: string };

function linesOf(overview: Overview, by: BreakdownName, locale: string, words: Words): Line[] {
  if (by === "month") {
    return overview.progress.months.map((current, place) => ({
      name: monthText(place + 1, locale),
      current,
      before: (overview.monthsBefore[place] ?? noFigures()).approved,
    }));
  }
  if (by === "unit") {
    return overview.below.map((unit) => {
      const name = namedIn(locale, unit);
      const { current, before, target, coHosted } = unit;
      return { name: unit.own ? words.own(name) : name, current, before: before.approved, target, coHosted };
    });
  }
  const lines = { group: overview.groups, campaign: overview.campaigns, kind: overview.kinds }[by];
  return lines.map((line) => ({
    name: line.id ? namedIn(locale, line) : words.none,
    current: line.current,
    before: line.before.approved,
  }));
}
