"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { reportHandedIn } from "@/lib/grants/input";

type Props = {
  action: FormAction;
  grant: { id: string; version: number };
  part: "midTerm" | "final";
  kept: { on: string; report: string };
  /** The day the form begins with where nothing has been handed in. */
  today: string;
};

/** One report of a grant, handed in by the unit itself or mended by it. */
export function HandInForm({ action, grant, part, kept, today }: Props): ReactNode {
  const t = useTranslations("grants");
  const labels = { on: t(`${part}On`), report: t(`${part}Report`) };
  const values = { report: kept.report, on: kept.on || today };
  const { fields, formProps } = useKepuForm({
    action,
    schema: reportHandedIn,
    defaultValue: values,
    id: `hand-in-${part}`,
    kept: { version: grant.version, values },
    autosave: `hand-in:${grant.id}:${part}`,
  });
  return (
    <Form {...formProps} labels={labels}>
      <input type="hidden" name="id" value={grant.id} />
      <input type="hidden" name="part" value={part} />
      <TextareaField field={fields.report} label={labels.report} hint={t("reportHint")} max={4000} rows={5} required />
      <DateField field={fields.on} label={labels.on} required />
      <div>
        <SubmitButton>{t(kept.on ? "handInAgain" : `handIn.${part}`)}</SubmitButton>
      </div>
    </Form>
  );
}
