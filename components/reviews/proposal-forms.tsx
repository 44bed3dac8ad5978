"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useFreshAfterConflict } from "@/components/forms/use-fresh-after-conflict";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { reasonedMoveInput } from "@/lib/events/input";
import type { FormAction } from "./form-action-type";

type Props = { action: FormAction; id: string; version: number };

/** One press publishes a proposed event. */
export function AgreeForm({ action, id, version, title }: Props & { title: string }): ReactNode {
  const t = useTranslations("reviews.proposals");
  const errorText = useErrorText();
  const [state, post] = useActionState(action, null);
  useFreshAfterConflict(state);
  const refused = Object.values(state?.error ?? {}).flatMap((keys) => keys ?? []);
  return (
    <form action={post} className="flex flex-col gap-1">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton label={`${t("agree")}: ${title}`}>{t("agree")}</SubmitButton>
      {refused.length > 0 && (
        <p role="alert" className="text-sm text-danger">
          {refused.map(errorText).join(" ")}
        </p>
      )}
    </form>
  );
}

/** Declines a proposal, with the reason its unit reads. */
export function DeclineForm({ action, id, version }: Props): ReactNode {
  const t = useTranslations("reviews.proposals");
  const { fields, formProps } = useKepuForm({
    id: `decline-${id}`,
    action,
    schema: reasonedMoveInput,
    kept: { version, values: {} },
  });
  return (
    <Form {...formProps} labels={{ reason: t("reason") }}>
      <input type="hidden" name="id" value={id} />
      <TextareaField field={fields.reason} label={t("reason")} rows={3} />
      <div>
        <SubmitButton tone="danger">{t("sendBack")}</SubmitButton>
      </div>
    </Form>
  );
}
