"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { ScopeField, type ScopeWords } from "@/components/series/scope-field";
import type { ButtonTone } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import type { FormState } from "@/lib/actions/form-state";
import { seriesMoveInput } from "@/lib/series/input";

export type MoveAction = (previous: FormState, form: FormData) => Promise<FormState>;
export type MoveWords = { open: string; lead: string; reason: string; hint: string; submit: string };

/** A move that needs a reason, asked for where the button opens. */
export function ReasonMove({
  action,
  name,
  event,
  words,
  tone,
  scopes,
}: {
  action: MoveAction;
  name: string;
  event: { id: string; version: number };
  words: MoveWords;
  tone?: ButtonTone;
  /** The event belongs to a series: asks which of its events are meant. */
  scopes?: ScopeWords;
}): ReactNode {
  const common = useTranslations("common");
  const { fields, lastResult, formProps } = useKepuForm({
    action,
    schema: seriesMoveInput,
    id: name,
    defaultValue: { scope: "one" },
    kept: { version: event.version, values: {} },
  });
  return (
    <ConfirmDetails label={words.open} open={formProps.refused > 0 || lastResult?.status === "error"}>
      <p>{words.lead}</p>
      <Form {...formProps} labels={{ reason: words.reason, correctionReason: common("correctionReason") }}>
        <input type="hidden" name="id" value={event.id} />
        <TextareaField field={fields.reason} label={words.reason} hint={words.hint} rows={2} max={300} />
        {scopes && <ScopeField field={fields.scope} words={scopes} />}
        <CorrectionReason field={fields.correctionReason} />
        <div>
          <SubmitButton tone={tone}>{words.submit}</SubmitButton>
        </div>
      </Form>
    </ConfirmDetails>
  );
}
