"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFreshAfterConflict } from "@/components/forms/use-fresh-after-conflict";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { choiceOf, targetFormInput } from "@/lib/targets/form-input";

type Line = {
  id: string;
  year: number;
  scope: string;
  scopeId: string;
  measure: "events" | "attendance";
  figure: number;
  version: number;
};
type Props = { line: Line; name: string; set: FormAction; remove: FormAction };

/** A target's figure to change, or the target to take away, folded into its row. */
export function ChangeTarget({ line, name, set, remove }: Props): ReactNode {
  const t = useTranslations("targets");
  return (
    <details className="group relative print:hidden">
      <summary
        aria-label={`${t("change")}: ${name}`}
        className="inline-flex min-h-8 list-none items-center text-teal hover:underline elder:min-h-target [&::-webkit-details-marker]:hidden"
      >
        {t("change")}
      </summary>
      <div className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4 text-start whitespace-normal">
        <SetForm line={line} action={set} />
        <RemoveForm line={line} name={name} action={remove} />
      </div>
    </details>
  );
}

function SetForm({ line, action }: { line: Line; action: FormAction }): ReactNode {
  const t = useTranslations("targets");
  const hidden = {
    year: String(line.year),
    for: choiceOf(line.scope, line.scopeId),
    measure: line.measure,
  };
  const values = { figure: String(line.figure) };
  const { fields, formProps } = useKepuForm({
    id: `target-${line.id}`,
    action,
    schema: targetFormInput,
    defaultValue: { ...hidden, ...values },
    kept: { version: line.version, values },
  });
  return (
    <Form {...formProps} labels={{ figure: t("figure") }} className="gap-3">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <NumberField field={fields.figure} label={t("figure")} required unit={t(`${line.measure}Unit`)} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function RemoveForm({ line, name, action }: { line: Line; name: string; action: FormAction }): ReactNode {
  const t = useTranslations("targets");
  const errorText = useErrorText();
  const [state, post] = useActionState(action, null);
  useFreshAfterConflict(state);
  return (
    <details>
      <summary className="inline-flex min-h-8 items-center text-sm text-danger elder:min-h-target">
        {t("remove")}
      </summary>
      <form action={post} className="flex flex-col gap-2 pt-2">
        <input type="hidden" name="id" value={line.id} />
        <input type="hidden" name="version" value={line.version} />
        <input type="hidden" name="year" value={line.year} />
        <p>{t("removeAsk", { name })}</p>
        {state?.error?.[""] && <p role="alert">{state.error[""].map(errorText).join(" ")}</p>}
        <div>
          <SubmitButton tone="danger">{t("remove")}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
