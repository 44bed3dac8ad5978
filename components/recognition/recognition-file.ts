import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { RecognitionKind } from "@/lib/recognition/input";
import type { Recognition } from "@/lib/recognition/queries/list-recognition";

/** Media reports or awards as a file, with the lines the page shows. */
export async function recognitionFile(kind: RecognitionKind, rows: Recognition[], locale: string) {
  const [t, common] = await Promise.all([getTranslations("recognition"), getTranslations("common")]);
  const header = [
    t(`${kind}.on`),
    t(`${kind}.name`),
    t(`${kind}.source`),
    t("level"),
    t("unit"),
    t("event"),
    t("campaign"),
  ];
  const lines = rows.map((row): CsvCell[] => [
    ...[row.on, row.title, row.source, common(`levels.${row.level}`)],
    namedIn(locale, { name: row.unitName, nameEn: row.unitNameEn }),
    row.eventTitle ?? "",
    row.campaignName ? namedIn(locale, { name: row.campaignName, nameEn: row.campaignNameEn }) : "",
    ...(kind === "media" ? [row.url ?? ""] : []),
  ]);
  return { name: t(`${kind}.title`), header: kind === "media" ? [...header, t("url")] : header, rows: lines };
}
