"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow, Fieldset } from "@/components/forms/fieldset";
import type { FormField } from "@/components/forms/form-field";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { DateField, TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { namedChoices } from "@/components/ledgers/named-choices";
import type { GrantText } from "./grant-text";

type Named = { id: string; name: string; nameEn: string | null };
export type GrantFormChoices = { units: Named[]; programmes: Named[] };
type Props = { fields: Record<keyof GrantText, FormField>; choices: GrantFormChoices };

/** What was granted to whom, and the two reports that come of it. */
export function GrantFields({ fields, choices }: Props): ReactNode {
  const t = useTranslations("grants");
  const locale = useLocale();
  const labels = useGrantLabels();
  return (
    <>
      <Fieldset legend={t("steps.grant")}>
        <TextField field={fields.title} label={labels.title} autoComplete="off" required />
        <SelectField
          field={fields.unitId}
          label={labels.unitId}
          choices={namedChoices(locale, choices.units)}
          required
        />
        <SelectField
          field={fields.programmeId}
          label={labels.programmeId}
          choices={namedChoices(locale, choices.programmes)}
          required
        />
        <FieldRow>
          <NumberField
            field={fields.amount}
            label={labels.amount}
            hint={t("amountHint")}
            unit={t("yuanUnit")}
            required={false}
          />
          <DateField field={fields.grantedOn} label={labels.grantedOn} hint={t("grantedHint")} required />
        </FieldRow>
      </Fieldset>
      {(["midTerm", "final"] as const).map((part) => (
        <Fieldset key={part} legend={t(part)}>
          <DateField field={fields[`${part}On`]} label={labels[`${part}On`]} required={false} />
          <TextareaField field={fields[`${part}Report`]} label={labels[`${part}Report`]} max={4000} required={false} />
        </Fieldset>
      ))}
    </>
  );
}

/** The fields by name, for the summary of errors and for those who compare. */
export function useGrantLabels(): Record<keyof GrantText, string> {
  const t = useTranslations("grants");
  return {
    title: t("title"),
    unitId: t("unit"),
    programmeId: t("programme"),
    amount: t("amount"),
    grantedOn: t("grantedOn"),
    midTermOn: t("midTermOn"),
    midTermReport: t("midTermReport"),
    finalOn: t("finalOn"),
    finalReport: t("finalReport"),
  };
}
