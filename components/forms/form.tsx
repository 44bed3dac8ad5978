"use client";

import { type FormMetadata, FormProvider } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { RestoreNotice, SaveState } from "./autosave";
import { ErrorSummary } from "./error-summary";
import type { FieldLabels } from "./field-labels";
import { MergedFields } from "./merged-fields";
import { SentForm } from "./sent-form";
import type { Autosave } from "./use-autosave";
import type { Merging } from "./use-merging";
import type { FieldWords } from "./value-text";

/**
 * The form element for `useKepuForm`: spread its `formProps` here. `labels` name the fields in the error summary and where two people's
 * changes meet; `words` are the choices of those that hold an id or a key. Whether what is typed is kept is said at the end, unless the
 * form says it in its own `bar`.
 */
export function Form<Values extends Record<string, unknown>>({
  form,
  action,
  onSubmit,
  refused,
  sent,
  merging,
  autosave,
  labels,
  words,
  bar = false,
  asks,
  className,
  children,
}: {
  form: FormMetadata<Values>;
  action: (formData: FormData) => void;
  onSubmit: NonNullable<ComponentProps<"form">["onSubmit"]>;
  refused: number;
  sent: FormData | null;
  merging: Merging;
  autosave: Autosave;
  labels: FieldLabels;
  words?: FieldWords;
  bar?: boolean;
  /** Fields that ask to be looked at rather than mended when the form comes back with them. */
  asks?: readonly string[];
  className?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <FormProvider context={form.context}>
      <form
        id={form.id}
        action={action}
        onSubmit={onSubmit}
        onInput={merging.touched}
        noValidate={form.noValidate}
        className={classNames("flex max-w-form flex-col gap-6", className)}
      >
        {(refused > 0 || form.status === "error") && (
          <ErrorSummary
            formId={form.id}
            errors={errorsOf(form, merging)}
            labels={labels}
            attempt={refused}
            asks={asks}
          />
        )}
        <RestoreNotice autosave={autosave} restore={merging.restore} />
        <MergedFields form={form} merging={merging} labels={labels} words={words} />
        <SentForm value={sent}>{children}</SentForm>
        {autosave.on && !bar && (
          <p role="status" className="text-sm text-soft">
            <SaveState autosave={autosave} />
          </p>
        )}
      </form>
    </FormProvider>
  );
}

/** All errors, but that somebody else saved is said by the box that shows what they saved. */
function errorsOf<Values extends Record<string, unknown>>(form: FormMetadata<Values>, { base }: Merging) {
  const { "": general, ...errors } = form.allErrors;
  const others = (general ?? []).filter((reason) => !(base?.told && reason === "version_conflict"));
  return others.length > 0 ? { "": others, ...errors } : errors;
}
