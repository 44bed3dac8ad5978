"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxField, CheckboxGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import type { Choice } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { formSettingsInput } from "@/lib/statistics/input";

type Props = {
  action: FormAction;
  form: { year: number; version: number; name: string; tableCode: string; confirmed: boolean; leftOut: string[] };
  kinds: Choice[];
};

/** What the form is called, whether it was compared with the blank form, and the kinds of events it leaves out on purpose. */
export function FormSettings({ action, form, kinds }: Props): ReactNode {
  const t = useTranslations("statistics.form");
  const { year, version, name, tableCode, confirmed, leftOut } = form;
  const values = { name, tableCode, confirmed, leftOut };
  const { fields, formProps } = useKepuForm({
    id: "return-form",
    action,
    schema: formSettingsInput,
    defaultValue: values,
    kept: { version, values },
  });
  const labels = { tableCode: t("tableCode"), name: t("name"), confirmed: t("confirm"), leftOut: t("leftOut") };
  return (
    <Form {...formProps} labels={labels} words={{ leftOut: kinds }}>
      <input type="hidden" name="year" value={year} />
      <TextField field={fields.tableCode} label={labels.tableCode} hint={t("tableCodeHint")} width="short" />
      <TextField field={fields.name} label={labels.name} width="medium" />
      {kinds.length > 0 && (
        <CheckboxGroup
          field={fields.leftOut}
          label={labels.leftOut}
          hint={t("leftOutHint")}
          choices={kinds}
          columns={2}
        />
      )}
      <CheckboxField field={fields.confirmed} label={labels.confirmed} hint={t("confirmHint")} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
