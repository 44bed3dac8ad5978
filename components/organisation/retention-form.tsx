"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { retentionChange } from "@/lib/retention/input";
import type { Retention } from "@/lib/retention/queries";

/** How long what holds people's names is kept. */
export function RetentionForm({
  action,
  retention,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  retention: Retention;
}): ReactNode {
  const t = useTranslations("admin.retention");
  const { sheetMonths, version } = retention;
  const values = { sheetMonths: sheetMonths === null ? "" : String(sheetMonths) };
  const { fields, formProps } = useKepuForm({
    action,
    schema: retentionChange,
    defaultValue: values,
    id: "retention",
    kept: { version, values },
  });
  return (
    <Form {...formProps} labels={{ sheetMonths: t("sheetMonths") }}>
      <NumberField
        field={fields.sheetMonths}
        label={t("sheetMonths")}
        hint={t("sheetMonthsHint")}
        unit={t("months")}
        required={false}
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
