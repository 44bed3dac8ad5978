import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput } from "@/components/ui/filter-fields";
import { Notice } from "@/components/ui/notice";
import { namedIn } from "@/i18n/named";
import type { UnitChoice } from "@/lib/units/queries";

/** The tree as choices of a select: what is below stands further in. */
export function unitChoices(locale: string, choices: UnitChoice[]) {
  return choices.map((unit) => ({ value: unit.id, label: `${"　".repeat(unit.depth)}${namedIn(locale, unit)}` }));
}

/** Where there are too many units for one list, a search that shortens it. */
export async function ShortenUnits({
  action,
  text,
  more,
  keep,
}: {
  action: string;
  text: string;
  more: boolean;
  keep?: Record<string, string | undefined>;
}): Promise<ReactNode> {
  if (!more && !text) return null;
  const t = await getTranslations("admin.units");
  return (
    <>
      {more && <Notice>{t("tooMany")}</Notice>}
      <FilterBar action={action} keep={keep} clearHref={text ? action : undefined}>
        <FilterInput name="q" label={t("shorten")} value={text} />
      </FilterBar>
    </>
  );
}
