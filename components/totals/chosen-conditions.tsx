import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePartWords } from "@/components/statistics/row-words";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath, own, without } from "@/lib/figures/input";
import type { Chosen } from "@/lib/overview/queries/get-chosen";
import type { Named } from "@/lib/overview/queries/get-names";
import { dateText, monthText } from "@/lib/time/format";

type Condition = { name: keyof FigureQuery; label: string; value: string };

/** What the list is narrowed to, each condition with a way to take it off. */
export function ChosenConditions({ query, chosen }: { query: FigureQuery; chosen: Chosen }): ReactNode {
  const t = useTranslations("office.events");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const conditions = useConditions(query, chosen);
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap items-center gap-2">
      <li className="px-1 font-medium">{totals("yearLabel", { year: query.year })}</li>
      {conditions.map(({ name, label, value }) => (
        <li key={name}>
          <a
            href={localePath(locale, figurePath({ ...query, [name]: undefined, after: undefined }))}
            aria-label={t("remove", { name: `${label} ${value}` })}
            className="group inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-raised px-3.5 text-sm text-ink no-underline hover:border-accent elder:min-h-target"
          >
            <span className="text-soft">{label}</span>
            {value}
            <span aria-hidden="true" className="text-soft group-hover:text-accent">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function useConditions(query: FigureQuery, chosen: Chosen): Condition[] {
  const t = useTranslations("office.events.filters");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const named = (entry: Named | null) => (entry ? namedIn(locale, entry) : undefined);
  const partWords = usePartWords();
  const returned = (figure: NonNullable<Chosen["returned"]>) => `${figure.row.category} ${partWords(figure)}`;
  const values: Partial<Record<keyof FigureQuery, string>> = {
    part: query.part && totals(`parts.${query.part}`),
    return: query.return && (chosen.returned ? returned(chosen.returned) : query.return),
    evidence: query.evidence && t(query.evidence === "there" ? "evidenceThere" : "evidenceMissing"),
    counts: query.counts && t("countsYes"),
    month: query.month === undefined ? undefined : monthText(query.month, locale),
    from: query.from && dateText(query.from, locale),
    until: query.until && dateText(query.until, locale),
    unit: named(chosen.unit),
    below: query.below === own ? t("own") : named(chosen.below),
    group: named(chosen.group),
    campaign: query.campaign === without ? totals("noCampaign") : named(chosen.campaign),
    kind: query.kind === without ? totals("noKind") : named(chosen.kind),
    street: named(chosen.street),
    online: query.online && totals(`online.${query.online}`),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [{ name: name as keyof FigureQuery, label: t(name as "part"), value }] : [],
  );
}
