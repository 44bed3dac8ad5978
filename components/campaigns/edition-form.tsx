"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { newEdition } from "@/lib/campaigns/input";

/** One more edition. */
export function EditionForm({
  action,
  campaignId,
  year,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  campaignId: string;
  year: number;
}): ReactNode {
  const t = useTranslations("admin.catalogue.editions");
  const { fields, formProps } = useKepuForm({ action, schema: newEdition, defaultValue: { year }, id: "edition" });
  const labels = { year: t("year"), number: t("number"), title: t("heading") };
  return (
    <Form {...formProps} labels={labels} className="gap-4">
      <input type="hidden" name="campaignId" value={campaignId} />
      <FieldRow>
        <NumberField field={fields.year} label={labels.year} />
        <NumberField field={fields.number} label={labels.number} />
        <TextField field={fields.title} label={labels.title} width="medium" />
      </FieldRow>
      <div>
        <SubmitButton tone="secondary">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
