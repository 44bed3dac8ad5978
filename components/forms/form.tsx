"use client";

import { type FormMetadata, FormProvider } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { ErrorSummary, type FieldLabels } from "./error-summary";
import { SentForm } from "./sent-form";

/** The form element for `useKepuForm`: spread its `formProps` here. `labels` name the fields in the error summary. */
export function Form<Values extends Record<string, unknown>>({
  form,
  action,
  onSubmit,
  refused,
  sent,
  labels,
  asks,
  className,
  children,
}: {
  form: FormMetadata<Values>;
  action: (formData: FormData) => void;
  onSubmit: NonNullable<ComponentProps<"form">["onSubmit"]>;
  refused: number;
  sent: FormData | null;
  labels: FieldLabels;
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
        noValidate={form.noValidate}
        className={classNames("flex max-w-form flex-col gap-6", className)}
      >
        {(refused > 0 || form.status === "error") && (
          <ErrorSummary formId={form.id} errors={form.allErrors} labels={labels} attempt={refused} asks={asks} />
        )}
        <SentForm value={sent}>{children}</SentForm>
      </form>
    </FormProvider>
  );
}
