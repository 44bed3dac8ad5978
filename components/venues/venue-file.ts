import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { ListedVenue } from "@/lib/venues/queries";
import type { ListedMilestone } from "@/lib/venues/queries/list-milestones";

/** The register as a file, as the page says it. */
export async function venueFile(venues: ListedVenue[], locale: string) {
  const t = await getTranslations("venues");
  const fields = ["name", "kindId", "level", "streetId", "address", "capacity", "accessNotes"] as const;
  const rows = venues.map((venue): CsvCell[] => [
    namedIn(locale, venue),
    venue.kind ? namedIn(locale, venue.kind) : "",
    venue.level ? t(`levels.${venue.level}`) : "",
    namedIn(locale, { name: venue.streetName, nameEn: venue.streetNameEn }),
    venue.address,
    venue.capacity,
    venue.accessNotes,
  ]);
  return { name: t("title"), header: fields.map((field) => t(`fields.${field}`)), rows };
}

/** What became of venues as a file, as the page says it. */
export async function milestoneFile(milestones: ListedMilestone[], locale: string) {
  const t = await getTranslations("venues");
  const fields = ["happenedOn", "step", "level", "note"] as const;
  const rows = milestones.map(({ venue, kind, happenedOn, step, level, note }): CsvCell[] => [
    namedIn(locale, venue),
    kind ? namedIn(locale, kind) : "",
    happenedOn,
    t(`steps.${step}`),
    level ? t(`levels.${level}`) : "",
    note,
  ]);
  const header = [t("one"), t("fields.kindId"), ...fields.map((field) => t(`milestones.${field}`))];
  return { name: `${t("title")}-${t("milestones.title")}`, header, rows };
}
