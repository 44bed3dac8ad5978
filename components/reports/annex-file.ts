import { getTranslations } from "next-intl/server";
import type { CsvCell } from "@/lib/csv/csv";
import { askedWords } from "@/lib/reports/asked-words";
import { listedSlots, type ReportContent } from "@/lib/reports/content";

/** The annex of a report as a file: the phrase, the exact figure, its rule and what was asked for. */
export async function annexFile(content: ReportContent) {
  const t = await getTranslations("reports");
  const columns = ["number", "words", "exact", "rule", "source"] as const;
  const header = columns.map((column) => t(`annexColumns.${column}`));
  const rows = listedSlots(content).map((slot, place): CsvCell[] => [
    place + 1,
    slot.words,
    slot.value ?? slot.exact,
    t(`rules.${slot.rule}`),
    askedWords(slot.source),
  ]);
  return { name: `${t("annex")}-${content.period}`, header, rows };
}
