import type { useTranslations } from "next-intl";
import { partWords } from "@/components/statistics/row-words";
import { namedIn } from "@/i18n/named";
import { type FigureQuery, own, without } from "@/lib/figures/input";
import type { Chosen } from "@/lib/overview/queries/get-chosen";
import type { Named } from "@/lib/overview/queries/get-names";
import { dateText, monthText } from "@/lib/time/format";

export type Condition = { name: keyof FigureQuery; label: string; value: string };

type Words = {
  locale: string;
  filters: ReturnType<typeof useTranslations<"office.events.filters">>;
  totals: ReturnType<typeof useTranslations<"totals">>;
  parts: ReturnType<typeof useTranslations<"statistics.parts">>;
};

/** What a list is narrowed to besides its year, in words. */
export function conditionsOf(
  query: FigureQuery,
  chosen: Chosen,
  { locale, filters, totals, parts }: Words,
): Condition[] {
  const named = (entry: Named | null) => (entry ? namedIn(locale, entry) : undefined);
  const orLacking = (name: "campaign" | "kind" | "street" | "venue", lacking: string) =>
    query[name] === without ? lacking : named(chosen[name]);
  const returned = (figure: NonNullable<Chosen["returned"]>) => `${figure.row.category} ${partWords(figure, parts)}`;
  const values: Partial<Record<keyof FigureQuery, string>> = {
    part: query.part && totals(`parts.${query.part}`),
    return: query.return && (chosen.returned ? returned(chosen.returned) : query.return),
    evidence: query.evidence && filters(query.evidence === "there" ? "evidenceThere" : "evidenceMissing"),
    together: query.together && filters("togetherYes"),
    counts: query.counts && filters("countsYes"),
    month: query.month === undefined ? undefined : monthText(query.month, locale),
    from: query.from && dateText(query.from, locale),
    until: query.until && dateText(query.until, locale),
    unit: named(chosen.unit),
    below: query.below === own ? filters("own") : named(chosen.below),
    group: named(chosen.group),
    campaign: orLacking("campaign", totals("noCampaign")),
    kind: orLacking("kind", totals("noKind")),
    street: orLacking("street", totals("noStreet")),
    venue: orLacking("venue", totals("noVenue")),
    format: query.format && totals(`formats.${query.format}`),
    online: query.online && totals(`online.${query.online}`),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [{ name: name as keyof FigureQuery, label: filters(name as "part"), value }] : [],
  );
}
