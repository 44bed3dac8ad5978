"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { ruleInput, seenRule } from "@/lib/evidence/input";
import type { EvidenceRule } from "@/lib/evidence/rules";

const choices = ["none", "photos", "sheet", "both", "either"] as const;

/** What evidence a kind of event asks for. */
export function RuleForm({
  action,
  kindId,
  rule,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  kindId: string;
  rule: EvidenceRule;
}): ReactNode {
  const t = useTranslations("evidence.rule");
  const values = { asked: rule.asked, photos: String(rule.photos) };
  const { fields, formProps } = useKepuForm({
    action,
    schema: ruleInput,
    defaultValue: values,
    id: `rule-${kindId}`,
    kept: { version: seenRule(rule), as: "seen", values },
  });
  const asked = choices.map((value) => ({ value, label: t(`choices.${value}`) }));
  return (
    <Form {...formProps} labels={{ asked: t("asked"), photos: t("photos") }} words={{ asked }} className="gap-4">
      <h3 className="text-base text-soft">{t("heading")}</h3>
      <input type="hidden" name="id" value={kindId} />
      <SelectField field={fields.asked} label={t("asked")} choices={asked} empty={false} />
      <NumberField field={fields.photos} label={t("photos")} required />
      <p className="max-w-text text-sm text-soft">{t("lead")}</p>
      <div>
        <SubmitButton tone="secondary">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
