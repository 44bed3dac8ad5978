"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { campaignPlan } from "@/lib/campaigns/input";

/** What a campaign is to be in one year: its period and its goal. */
export function PlanForm({
  action,
  campaignId,
  year,
  plan,
}: {
  action: FormAction;
  campaignId: string;
  year: number;
  plan: { version: number; startsOn: string | null; endsOn: string | null; goal: string } | null;
}): ReactNode {
  const t = useTranslations("campaigns.plan");
  const common = useTranslations("common");
  const defaultValue = { startsOn: plan?.startsOn ?? "", endsOn: plan?.endsOn ?? "", goal: plan?.goal ?? "" };
  const { fields, formProps } = useKepuForm({
    action,
    schema: campaignPlan,
    defaultValue,
    id: `plan-${year}`,
    kept: { version: plan?.version ?? 0, values: defaultValue },
    autosave: `plan:${campaignId}:${year}`,
  });
  const labels = { startsOn: t("startsOn"), endsOn: t("endsOn"), goal: t("goal") };
  return (
    <Form {...formProps} labels={labels} className="gap-5">
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="year" value={year} />
      <FieldRow>
        <DateField field={fields.startsOn} label={labels.startsOn} />
        <DateField field={fields.endsOn} label={labels.endsOn} />
      </FieldRow>
      <TextareaField field={fields.goal} label={labels.goal} hint={t("goalHint")} rows={3} />
      <div>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}
