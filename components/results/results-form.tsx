"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { resultSections } from "@/lib/results/content";
import { longestIntroduction, saveResultsInput } from "@/lib/results/input";

type Props = {
  year: number;
  version: number;
  introduction: string;
  introductionEn: string;
  sections: string[];
  action: FormAction;
};

/** What the office says about the year, and which figures it shows. */
export function ResultsForm({ action, ...values }: Props): ReactNode {
  const t = useTranslations("results");
  const { year, version, ...texts } = values;
  const { fields, formProps } = useKepuForm({
    id: "results",
    action,
    schema: saveResultsInput,
    defaultValue: texts,
    kept: { version, values: texts },
    autosave: `results:${year}`,
  });
  const labels = {
    introduction: t("fields.introduction"),
    introductionEn: t("fields.introductionEn"),
    sections: t("fields.sections"),
  };
  const choices = resultSections.map((section) => ({ value: section, label: t(`sections.${section}`) }));
  return (
    <Form {...formProps} labels={labels} words={{ sections: choices }}>
      <input type="hidden" name="year" value={year} />
      <TextareaField
        field={fields.introduction}
        label={labels.introduction}
        hint={t("fields.introductionHint")}
        rows={6}
        max={longestIntroduction}
      />
      <TextareaField field={fields.introductionEn} label={labels.introductionEn} rows={4} max={longestIntroduction} />
      <CheckboxGroup
        field={fields.sections}
        label={labels.sections}
        hint={t("fields.sectionsHint")}
        choices={choices}
        columns={2}
      />
      <div>
        <SubmitButton tone="secondary">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
