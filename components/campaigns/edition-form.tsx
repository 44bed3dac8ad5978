"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { newEdition } from "@/lib/campaigns/input";

/** One more edition of a year. */
export function EditionForm({
  action,
  campaignId,
  year,
  next,
}: {
  action: FormAction;
  campaignId: string;
  year: number;
  /** The number that comes next. */
  next: number;
}): ReactNode {
  const t = useTranslations("campaigns.editions");
  const defaultValue = { number: String(next) };
  const { fields, formProps } = useKepuForm({ action, schema: newEdition, defaultValue, id: "edition" });
  const labels = { number: t("number"), title: t("heading") };
  return (
    <Form {...formProps} labels={labels} className="gap-4">
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="year" value={year} />
      <FieldRow>
        <NumberField field={fields.number} label={labels.number} />
        <TextField field={fields.title} label={labels.title} width="medium" />
      </FieldRow>
      <div>
        <SubmitButton tone="secondary">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
