import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CampaignLine } from "@/lib/campaigns/queries/campaign-figures";
import type { CsvCell } from "@/lib/csv/csv";
import { parts } from "@/lib/events/status";

/** The campaigns of a year as a file: plan, whether they count, events in the four parts, attendance. */
export async function campaignFile(lines: CampaignLine[], year: number, locale: string) {
  const [t, totals, common] = await Promise.all([
    getTranslations("campaigns"),
    getTranslations("totals"),
    getTranslations("common"),
  ]);
  const header = [
    ...[t("year"), t("one"), t("plan.startsOn"), t("plan.endsOn"), t("plan.goal"), t("counts")],
    ...parts.map((part) => totals(`short.${part}`)),
    totals("attendanceHeading"),
  ];
  const rows = lines.map((line): CsvCell[] => [
    year,
    namedIn(locale, line),
    line.plan?.startsOn ?? "",
    line.plan?.endsOn ?? "",
    line.plan?.goal ?? "",
    common(line.counts ? "yes" : "no"),
    ...parts.map((part) => line.figures[part].events),
    line.figures.approved.approved,
  ]);
  return { name: `${t("title")}-${year}`, header, rows };
}
