"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { type Choice, type ChoiceGroup, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { targetFormInput } from "@/lib/targets/form-input";

/** A new target: for whom, of what, how much. */
export function AddTarget({
  action,
  year,
  choices,
}: {
  action: FormAction;
  year: number;
  choices: (Choice | ChoiceGroup)[];
}): ReactNode {
  const t = useTranslations("targets");
  const { fields, formProps } = useKepuForm({
    id: "new-target",
    action,
    schema: targetFormInput,
    defaultValue: { year: String(year), version: "0", measure: "events" },
  });
  const measures = (["events", "attendance"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Form {...formProps} labels={{ for: t("scope"), measure: t("measure"), figure: t("figure") }}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value="0" />
      <SelectField field={fields.for} label={t("scope")} choices={choices} required />
      <RadioGroup field={fields.measure} label={t("measure")} choices={measures} columns={2} required />
      <NumberField field={fields.figure} label={t("figure")} required />
      <div>
        <SubmitButton>{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
