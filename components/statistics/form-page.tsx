import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ReturnForm } from "@/lib/statistics/form";
import { FormSettings } from "./form-settings";
import { RowLine } from "./row-line";
import type { MappedNames } from "./row-words";

export const formDone = ["saved", "rowSaved", "rowRemoved", "rowMoved", "tookOver"] as const;
type Props = {
  form: ReturnForm;
  names: MappedNames;
  /** Only who reaches the whole programme changes the form that all use. */
  changeable: boolean;
  done: (typeof formDone)[number] | null;
  actions: Record<"save" | "remove" | "move" | "takeOver", FormAction>;
};

/** The form of a data year: its name, its rows, and what each of them counts. */
export function FormPage({ form, names, changeable, done, actions }: Props): ReactNode {
  const t = useTranslations("statistics");
  const locale = useLocale();
  const { year, version, rows, leftOut } = form;
  const mapped = new Set(rows.flatMap((row) => row.kinds));
  const kinds = names.kinds
    .filter(({ id }) => !mapped.has(id) || leftOut.includes(id))
    .map((kind) => ({ value: kind.id, label: namedIn(locale, kind) }));
  const rowPage = localePath(locale, `/office/statistics/form/row?year=${year}`);
  return (
    <div className="flex flex-col gap-9">
      <Breadcrumb
        steps={[
          { label: t("title"), href: localePath(locale, `/office/statistics?year=${year}`) },
          { label: t("form.title", { year: String(year) }) },
        ]}
      />
      <PageHeading
        title={t("form.title", { year: String(year) })}
        eyebrow={
          <Badge tone={form.confirmed ? "success" : "warn"}>{t(form.confirmed ? "confirmed" : "unconfirmed")}</Badge>
        }
        lead={t(version === 0 ? "form.initial" : "form.lead")}
      />
      {done && (
        <Notice tone="success" live>
          {t(`form.done.${done}`)}
        </Notice>
      )}
      {!changeable && <Notice>{t("form.readOnly")}</Notice>}
      {changeable && (
        <Section title={t("form.settings")}>
          <FormSettings action={actions.save} form={settingsOf(form)} kinds={kinds} />
        </Section>
      )}
      <Section
        title={t("form.rows", { count: rows.length })}
        lead={t("form.rowsLead")}
        actions={changeable && <ButtonLink href={rowPage}>{t("form.addRow")}</ButtonLink>}
      >
        <ol className="border-t border-line">
          {rows.map((row, place) => (
            <RowLine
              key={row.id}
              {...{ row, names, year, version, changeable }}
              first={place === 0}
              last={place === rows.length - 1}
              actions={actions}
            />
          ))}
        </ol>
      </Section>
      {changeable && (
        <ConfirmDetails label={t("form.takeOver", { year: String(year - 1) })}>
          <p>{t("form.takeOverAsk", { year: String(year), before: String(year - 1) })}</p>
          <ActionButton action={actions.takeOver} values={{ year, version }} tone="danger">
            {t("form.takeOverNow")}
          </ActionButton>
        </ConfirmDetails>
      )}
    </div>
  );
}

/** Only what the form needs goes to the browser. */
function settingsOf({ year, version, name, tableCode, confirmed, leftOut }: ReturnForm) {
  return { year, version, name, tableCode, confirmed, leftOut };
}
