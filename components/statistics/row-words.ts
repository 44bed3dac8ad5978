import { type useTranslations as translationsOf, useLocale, useTranslations } from "next-intl";
import { namedIn } from "@/i18n/named";
import type { ReturnPart, ReturnRow } from "@/lib/statistics/form";
import type { Mappable } from "@/lib/statistics/queries/get-form";

/** The names rows are mapped to. */
export type MappedNames = Record<keyof Mappable, { id: string; name: string; nameEn: string | null }[]>;
type Words = ReturnType<typeof translationsOf<"statistics.rule">>;

/** What a row counts, in one sentence: the rule that stands beside its figures. */
export function ruleWords(row: ReturnRow, names: MappedNames, locale: string, t: Words): string {
  const named = (list: MappedNames["kinds"], ids: readonly string[]) =>
    ids
      .map((id) => namedIn(locale, list.find((entry) => entry.id === id) ?? { name: id, nameEn: null }))
      .join(t("and"));
  const conditions = [
    row.kinds.length > 0 && t("kinds", { names: named(names.kinds, row.kinds) }),
    row.campaigns.length > 0 && t("campaigns", { names: named(names.campaigns, row.campaigns) }),
    row.formats.length > 0 && t("formats", { names: row.formats.map((each) => t(`format.${each}`)).join(t("and")) }),
    row.leastAttendance !== null && t("least", { count: row.leastAttendance }),
  ].filter((said) => said !== false);
  if (row.notApplicable) return t("notApplicable");
  if (conditions.length === 0) return t("unmapped");
  return [t(`counts.${row.counts}`), ...conditions, ...(row.alsoElsewhere ? [t("alsoElsewhere")] : [])].join(t("join"));
}

/** The same for a page. */
export function useRuleWords(names: MappedNames): (row: ReturnRow) => string {
  const t = useTranslations("statistics.rule");
  const locale = useLocale();
  return (row) => ruleWords(row, names, locale, t);
}

type Counted = { row: ReturnRow; part: ReturnPart };

/** How a figure of a row is called: its category and name, and its side where it is split. */
export function partWords({ row, part }: Counted, t: ReturnType<typeof translationsOf<"statistics.parts">>): string {
  if (part === "whole") return row.name;
  if (part === "onsite") return t(row.counts === "attendance" ? "onsitePeople" : "onsite");
  return t(row.counts === "attendance" || row.counts === "online" ? `online_${row.online}` : "online");
}

/** The same for a page. */
export function usePartWords(): (line: Counted) => string {
  const t = useTranslations("statistics.parts");
  return (line) => partWords(line, t);
}
