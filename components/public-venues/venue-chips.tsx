import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { LinkChips } from "@/components/ui/link-tabs";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { VenueFilter } from "@/lib/venues/filter";
import { venuesAddress } from "@/lib/venues/public-address";
import type { listVenueChoices } from "@/lib/venues/queries/public-venues";
import { levels } from "@/lib/venues/words";

type Chosen = Pick<VenueFilter, "kind" | "street" | "level">;

/** The kinds in a row of links, streets and levels as a form: no script is needed. */
export function VenueChips({
  filter,
  choices,
}: {
  filter: Chosen;
  choices: Awaited<ReturnType<typeof listVenueChoices>>;
}): ReactNode {
  const t = useTranslations("publicVenues");
  const words = useTranslations("venues");
  const locale = useLocale();
  const at = (chosen: Partial<Chosen>) => localePath(locale, venuesAddress({ ...filter, ...chosen }));
  const kinds = choices.kinds.map((kind) => ({
    href: at({ kind: kind.id }),
    label: namedIn(locale, kind),
    current: filter.kind === kind.id,
  }));
  return (
    <div className="flex flex-col gap-4">
      <LinkChips
        label={words("fields.kindId")}
        chips={[{ href: at({ kind: undefined }), label: words("allKinds"), current: !filter.kind }, ...kinds]}
      />
      <FilterBar
        action={localePath(locale, "/venues")}
        keep={{ kind: filter.kind }}
        clearHref={filter.street || filter.level ? at({ street: undefined, level: undefined }) : undefined}
      >
        <FilterSelect
          name="street"
          label={t("street")}
          all={words("allStreets")}
          options={choices.streets.map((street) => ({ value: street.id, label: namedIn(locale, street) }))}
          value={filter.street}
        />
        <FilterSelect
          name="level"
          label={t("level")}
          all={words("allLevels")}
          options={levels.map((level) => ({ value: level, label: words(`levels.${level}`) }))}
          value={filter.level}
        />
      </FilterBar>
    </div>
  );
}
