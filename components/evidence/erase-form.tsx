"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { eraseInput } from "@/lib/evidence/input";
import type { FileActions, FileValues } from "./file-forms";

/** Erases a file because somebody in it asked for it; the record it belongs to stays as it was decided. */
export function EraseForm({
  action,
  values,
  name,
}: {
  action: FileActions["erase"];
  values: FileValues;
  name: string;
}): ReactNode {
  const t = useTranslations("evidence");
  const { version, ...row } = values;
  const { fields, formProps } = useKepuForm({
    action,
    schema: eraseInput,
    defaultValue: { ...row, reason: "" },
    id: `erase-${values.id}`,
    kept: { version, values: {} },
  });
  return (
    <Form {...formProps} labels={{ reason: t("eraseReason") }} className="gap-4">
      {Object.entries(row).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <TextField field={fields.reason} label={t("eraseReason")} hint={t("eraseReasonHint")} required />
      <div>
        <SubmitButton label={t("eraseOne", { name })}>{t("erase")}</SubmitButton>
      </div>
    </Form>
  );
}
