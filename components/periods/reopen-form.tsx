"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { reopenPeriodInput } from "@/lib/periods/input";

/** Opens a closed period again, with the reason that stays in the trail. */
export function ReopenForm({ period, action }: { period: string; action: FormAction }): ReactNode {
  const t = useTranslations("periods");
  const { fields, lastResult, formProps } = useKepuForm({ id: "reopen", action, schema: reopenPeriodInput });
  return (
    <ConfirmDetails label={t("reopen")} open={formProps.refused > 0 || lastResult?.status === "error"}>
      <p>{t("reopenAsk")}</p>
      <Form {...formProps} labels={{ reason: t("reopenReason") }}>
        <input type="hidden" name="period" value={period} />
        <TextareaField field={fields.reason} label={t("reopenReason")} rows={2} max={300} />
        <div>
          <SubmitButton tone="danger">{t("reopen")}</SubmitButton>
        </div>
      </Form>
    </ConfirmDetails>
  );
}
