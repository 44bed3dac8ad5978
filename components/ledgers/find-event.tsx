import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput } from "@/components/ui/filter-fields";

/** Looks events up by their title, by a plain form, for the choice below it. */
export function FindEvent({ action, text }: { action: string; text: string | undefined }): ReactNode {
  const t = useTranslations("ledgers");
  return (
    <FilterBar action={action} clearHref={text ? action : undefined}>
      <FilterInput name="find" label={t("findEvent")} value={text} />
    </FilterBar>
  );
}
