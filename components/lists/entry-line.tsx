import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { EntryForm } from "./entry-form";
import type { ListActions } from "./list-page";
import { VenueKindForm } from "./venue-kind-form";

export type ListedEntry = {
  id: string;
  name: string;
  nameEn: string | null;
  retiredAt: Date | null;
  /** Only kinds of venues have one. */
  measureWord?: string;
};

/** One entry: its names and place, and behind a disclosure the form that renames or retires it. */
export function EntryLine({
  entry,
  more,
  actions,
  first,
  last,
}: {
  entry: ListedEntry;
  /** What else there is to set or to say of it. */
  more?: ReactNode;
  actions: ListActions;
  first: boolean;
  last: boolean;
}): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { id, name, nameEn, measureWord } = entry;
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="flex min-h-target list-none flex-wrap items-center gap-x-4 py-2 hover:text-teal [&::-webkit-details-marker]:hidden">
          <span className="font-medium">{name}</span>
          <span className="text-sm text-soft">{nameEn}</span>
          {measureWord && <span className="text-sm text-soft">{t("venueKinds.countedBy", { word: measureWord })}</span>}
          <span className="ms-auto text-sm text-teal group-open:hidden">{t("change")}</span>
        </summary>
        <div className="flex flex-col gap-5 pt-2 pb-6">
          {measureWord === undefined ? (
            <EntryForm action={actions.change} entry={{ id, name, nameEn }} />
          ) : (
            <VenueKindForm action={actions.change} entry={{ id, name, nameEn, measureWord }} />
          )}
          {more}
          <div className="flex flex-wrap gap-3">
            {!first && (
              <ActionButton action={actions.step} values={{ id, step: "up" }} label={t("upOne", { name })}>
                {t("up")}
              </ActionButton>
            )}
            {!last && (
              <ActionButton action={actions.step} values={{ id, step: "down" }} label={t("downOne", { name })}>
                {t("down")}
              </ActionButton>
            )}
            <ActionButton action={actions.retire} values={{ id }} label={t("retireOne", { name })}>
              {t("retire")}
            </ActionButton>
          </div>
          <p className="max-w-text text-sm text-soft">{t("retireLead")}</p>
        </div>
      </details>
    </li>
  );
}
