import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import type { ReturnRow } from "@/lib/statistics/form";
import { type MappedNames, useRuleWords } from "./row-words";

type Props = {
  row: ReturnRow;
  names: MappedNames;
  year: number;
  version: number;
  changeable: boolean;
  first: boolean;
  last: boolean;
  actions: Record<"remove" | "move", FormAction>;
};

/** One row of the form with its rule, and behind a disclosure what can be done with it. */
export function RowLine({ row, names, year, version, changeable, first, last, actions }: Props): ReactNode {
  const t = useTranslations("statistics");
  const locale = useLocale();
  const rule = useRuleWords(names);
  const values = { year, version, id: row.id };
  const name = `${row.category} ${row.name}`;
  const said = (
    <span className="flex min-w-0 grow flex-col">
      <span>
        {row.code && <span className="me-2 text-soft">{row.code}</span>}
        <span className="font-medium">{row.category}</span> {row.name}
        <span className="ms-2 text-soft">{t(`units.${row.unit}`)}</span>
        {row.split && <span className="ms-2 text-sm text-soft">{t("form.splitShort")}</span>}
      </span>
      <span className="text-sm text-soft">{rule(row)}</span>
    </span>
  );
  if (!changeable) return <li className="flex border-b border-line py-2.5">{said}</li>;
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="flex min-h-target list-none items-center gap-4 py-2.5 hover:text-teal [&::-webkit-details-marker]:hidden">
          {said}
          <span className="shrink-0 text-sm text-teal group-open:hidden">{t("form.change")}</span>
        </summary>
        <div className="flex flex-wrap items-start gap-3 pt-1 pb-5">
          <ButtonLink
            tone="secondary"
            href={localePath(locale, `/office/statistics/form/row?year=${year}&id=${row.id}`)}
            aria-label={t("form.editRow", { name })}
          >
            {t("form.edit")}
          </ButtonLink>
          {!first && (
            <ActionButton
              action={actions.move}
              values={{ ...values, step: "up" }}
              tone="quiet"
              label={t("form.upRow", { name })}
            >
              {t("form.up")}
            </ActionButton>
          )}
          {!last && (
            <ActionButton
              action={actions.move}
              values={{ ...values, step: "down" }}
              tone="quiet"
              label={t("form.downRow", { name })}
            >
              {t("form.down")}
            </ActionButton>
          )}
          <ActionButton action={actions.remove} values={values} tone="danger" label={t("form.removeRow", { name })}>
            {t("form.remove")}
          </ActionButton>
        </div>
      </details>
    </li>
  );
}
