import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type DeskFilter, deskRoles, deskViews } from "@/lib/events/desk-filter";

type Entry = { id: string; name: string; nameEn: string | null };

/** What the list is narrowed to; all of it stands in the address. */
export function EventFilter({
  filter,
  years,
  campaigns,
  units,
}: {
  filter: DeskFilter;
  years: number[];
  campaigns: Entry[];
  units: Entry[];
}): ReactNode {
  const t = useTranslations("desk.list");
  const status = useTranslations("desk.status");
  const locale = useLocale();
  const named = (entry: Entry) => ({ value: entry.id, label: namedIn(locale, entry) });
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <FilterBar
      action={localePath(locale, "/desk/events")}
      clearHref={narrowed ? localePath(locale, "/desk/events") : undefined}
    >
      <FilterInput name="q" label={t("text")} value={filter.q} placeholder={t("textHint")} />
      <FilterSelect
        name="view"
        label={t("columns.status")}
        all={t("all")}
        options={deskViews.map((view) => ({ value: view, label: status(view) }))}
        value={filter.view}
      />
      <FilterSelect
        name="year"
        label={t("year")}
        all={t("all")}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={filter.year?.toString()}
      />
      <FilterSelect
        name="campaign"
        label={t("campaign")}
        all={t("all")}
        options={campaigns.map(named)}
        value={filter.campaign}
      />
      <FilterSelect
        name="counts"
        label={t("counts")}
        all={t("all")}
        options={[{ value: "yes", label: t("countsYes") }]}
        value={filter.counts}
      />
      <FilterSelect
        name="as"
        label={t("role")}
        all={t("all")}
        options={deskRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        value={filter.as}
      />
      {units.length > 1 && (
        <FilterSelect
          name="unit"
          label={t("columns.unit")}
          all={t("all")}
          options={units.map(named)}
          value={filter.unit}
        />
      )}
    </FilterBar>
  );
}
